/**
 * What leaves the office otherwise than electronically: documents by post, tags, over the counter.
 *
 * <p>It does not know why something was granted, nor who may send it.
 */
@NullMarked
package jp.madoguchi.workflow.dispatch;

import org.jspecify.annotations.NullMarked;
