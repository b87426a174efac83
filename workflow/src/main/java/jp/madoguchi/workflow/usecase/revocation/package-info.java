/**
 * Taking issued documents back (交付文書の失効) and asking for others in their place (差替え).
 *
 * <p>It does not end dispositions, and does not seal: the replacement runs from the outbox.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.revocation;

import org.jspecify.annotations.NullMarked;
