/**
 * Published procedures: immutable versions of procedure folders, and publishing them at start.
 *
 * <p>It does not know applications.
 */
@NullMarked
package jp.madoguchi.workflow.procedure;

import org.jspecify.annotations.NullMarked;
