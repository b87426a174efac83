/**
 * Use cases of the conversation on a case (連絡): reading and writing, inviting outside parties, what a guest sees.
 *
 * <p>A message is no act of the procedure: nothing here moves a case or stops its clock.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.conversation;

import org.jspecify.annotations.NullMarked;
