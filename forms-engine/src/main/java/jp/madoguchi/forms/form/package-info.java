/**
 * A form of pages, sections and fields, and its evaluation over answers.
 *
 * <p>It does not know where definitions are kept or how they are written down.
 */
@NullMarked
package jp.madoguchi.forms.form;

import org.jspecify.annotations.NullMarked;
