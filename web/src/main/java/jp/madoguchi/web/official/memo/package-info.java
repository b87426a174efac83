/**
 * Officials' page of what they keep beside a case: notes, labels, follow-up date.
 *
 * <p>It does not know how a case is handled.
 */
@NullMarked
package jp.madoguchi.web.official.memo;

import org.jspecify.annotations.NullMarked;
