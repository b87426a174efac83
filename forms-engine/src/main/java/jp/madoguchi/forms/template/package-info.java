/**
 * Document templates: Markdown with FEEL placeholders, parsed and compiled once, filled for each document.
 *
 * <p>It does not know how a filled document looks on paper.
 */
@NullMarked
package jp.madoguchi.forms.template;

import org.jspecify.annotations.NullMarked;
