/**
 * Individual Numbers (個人番号): kept apart from the answers, encrypted, read one at a time, deleted when their purpose
 * ends.
 *
 * <p>It does not know forms, pages and who may read.
 */
@NullMarked
package jp.madoguchi.workflow.individualnumber;

import org.jspecify.annotations.NullMarked;
