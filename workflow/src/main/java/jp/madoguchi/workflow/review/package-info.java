/**
 * What officials do with a case between arrival and disposition: intake, corrections, drafts, approvals.
 *
 * <p>It does not know sealing and dispatch.
 */
@NullMarked
package jp.madoguchi.workflow.review;

import org.jspecify.annotations.NullMarked;
