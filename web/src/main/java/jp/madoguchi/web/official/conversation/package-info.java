/**
 * Officials' pages of the conversation on a case (連絡).
 *
 * <p>It does not know how a case is handled.
 */
@NullMarked
package jp.madoguchi.web.official.conversation;

import org.jspecify.annotations.NullMarked;
