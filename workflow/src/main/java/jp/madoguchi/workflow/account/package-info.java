/**
 * Proofs of who acts: passwords, one-time codes, bearer tokens, step-up, known certificates.
 *
 * <p>It does not know what the proven person may do.
 */
@NullMarked
package jp.madoguchi.workflow.account;

import org.jspecify.annotations.NullMarked;
