/**
 * Messages written in the transaction that caused them and delivered at least once afterwards.
 *
 * <p>It does not know what a delivery does.
 */
@NullMarked
package jp.madoguchi.workflow.outbox;

import org.jspecify.annotations.NullMarked;
