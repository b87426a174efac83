/**
 * What registers tell of corporations by their corporate number (法人番号): name and address, to be filled into forms.
 *
 * <p>It does not know applications; nothing waits for a register or fails with it.
 */
@NullMarked
package jp.madoguchi.workflow.corporation;

import org.jspecify.annotations.NullMarked;
