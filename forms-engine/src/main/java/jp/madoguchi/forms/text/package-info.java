/**
 * Texts in the languages of the product: Japanese, easy Japanese and English.
 *
 * <p>It does not know what the texts are about.
 */
@NullMarked
package jp.madoguchi.forms.text;

import org.jspecify.annotations.NullMarked;
