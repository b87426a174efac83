/**
 * Use cases about messages that do not get out.
 *
 * <p>They do not know what the messages say.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.outbox;

import org.jspecify.annotations.NullMarked;
