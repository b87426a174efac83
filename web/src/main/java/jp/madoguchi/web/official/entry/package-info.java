/**
 * The officials' pages for applications that come on paper or by telephone.
 *
 * <p>It does not know the fields of any form: those are filled in on the applicants' own pages.
 */
@NullMarked
package jp.madoguchi.web.official.entry;

import org.jspecify.annotations.NullMarked;
