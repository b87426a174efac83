/**
 * Use cases about what a case owes: shown, printed, reconciled, waived, refunded.
 *
 * <p>They do not know how money reaches the agency, nor what procedures cost.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.payment;

import org.jspecify.annotations.NullMarked;
