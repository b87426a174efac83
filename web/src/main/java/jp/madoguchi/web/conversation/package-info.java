/**
 * Citizens' pages of the conversation on a case (連絡): the applicant's and the guest's.
 *
 * <p>It does not know how a case is decided.
 */
@NullMarked
package jp.madoguchi.web.conversation;

import org.jspecify.annotations.NullMarked;
