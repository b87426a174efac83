/**
 * The fields of a page of a form on the screen: their words, what is typed in them, what is wrong with them, their rows,
 * files and choices.
 *
 * <p>It does not know how a field is drawn, nor where a page leads.
 */
@NullMarked
package jp.madoguchi.web.field;

import org.jspecify.annotations.NullMarked;
