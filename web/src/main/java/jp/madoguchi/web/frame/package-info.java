/**
 * What stands around every citizens' page: the header with name, account and languages, and the footer.
 *
 * <p>It does not know procedures or applications.
 */
@NullMarked
package jp.madoguchi.web.frame;

import org.jspecify.annotations.NullMarked;
