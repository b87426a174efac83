/**
 * Pages about who works on which case.
 *
 * <p>It does not know what is done with the case.
 */
@NullMarked
package jp.madoguchi.web.official.staffing;

import org.jspecify.annotations.NullMarked;
