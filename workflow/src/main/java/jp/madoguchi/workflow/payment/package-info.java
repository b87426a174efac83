/**
 * What a case costs: demands (納付), their slips, what came in, waivers and refunds.
 *
 * <p>It does not know how amounts are computed, who may waive, nor what an unpaid fee does to a case.
 */
@NullMarked
package jp.madoguchi.workflow.payment;

import org.jspecify.annotations.NullMarked;
