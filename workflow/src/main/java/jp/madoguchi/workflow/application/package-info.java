/**
 * The application from its first draft to its arrival and its end, with attachments, frozen container and receipt.
 *
 * <p>It does not know who reviews it and how.
 */
@NullMarked
package jp.madoguchi.workflow.application;

import org.jspecify.annotations.NullMarked;
