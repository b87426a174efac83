/**
 * Pages for administrators: the procedure versions in use and those that were not published.
 *
 * <p>Does not know cases or applicants.
 */
@NullMarked
package jp.madoguchi.web.admin;

import org.jspecify.annotations.NullMarked;
