/**
 * How officials keep order among their cases: internal notes, labels, follow-up dates, saved filters.
 *
 * <p>Nothing of it is an act of the procedure, and applicants see none of it.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.inbox;

import org.jspecify.annotations.NullMarked;
