/**
 * The kinds of field: how each reads typed text, checks a stored value and shows it.
 *
 * <p>It does not know conditions, pages or other fields.
 */
@NullMarked
package jp.madoguchi.forms.fieldtype;

import org.jspecify.annotations.NullMarked;
