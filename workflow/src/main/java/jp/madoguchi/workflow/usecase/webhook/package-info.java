/**
 * Use cases of whoever wants to be told by webhooks.
 *
 * <p>They do not know when something happens, nor how a message gets there.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.webhook;

import org.jspecify.annotations.NullMarked;
