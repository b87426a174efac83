/**
 * How each type of field is drawn: one class for one type, found by the type's id ({@code postal-code} is drawn by {@code
 * PostalCodeControl}). Label, hint, error, control: in this order, so that whoever listens hears them in this order.
 *
 * <p>It does not know where a page leads, nor who fills it in.
 */
@NullMarked
package jp.madoguchi.web.control;

import org.jspecify.annotations.NullMarked;
