/**
 * The conversation on a case (連絡): messages of applicant, office and invited outside parties.
 *
 * <p>It does not know how a case is decided: a message is no act of the procedure.
 */
@NullMarked
package jp.madoguchi.workflow.conversation;

import org.jspecify.annotations.NullMarked;
