/**
 * The ways in which a rule says no, each a checked exception with a stable code.
 *
 * <p>It does not know which screen or answer shows the refusal.
 */
@NullMarked
package jp.madoguchi.workflow.rule;

import org.jspecify.annotations.NullMarked;
