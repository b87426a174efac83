/**
 * Use cases about what must be posted or handed over: listed, labelled, sent, returned, sent again.
 *
 * <p>They do not know why something was granted.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.dispatch;

import org.jspecify.annotations.NullMarked;
