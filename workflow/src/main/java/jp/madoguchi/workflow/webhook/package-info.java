/**
 * Webhooks: telling an applicant's software that something happened to an application, as Standard Webhooks has it.
 *
 * <p>It does not know how cases are handled, nor does it send anything personal.
 */
@NullMarked
package jp.madoguchi.workflow.webhook;

import org.jspecify.annotations.NullMarked;
