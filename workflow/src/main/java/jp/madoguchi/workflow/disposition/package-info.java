/**
 * The decision itself: grant or refusal, its reasons and its remedy notice.
 *
 * <p>It does not know how it was prepared or is delivered.
 */
@NullMarked
package jp.madoguchi.workflow.disposition;

import org.jspecify.annotations.NullMarked;
