/**
 * FEEL, the expression language of DMN, compiled once to closures with static types.
 *
 * <p>It does not know forms or fields: names come from a {@link jp.madoguchi.forms.rule.Scope}.
 */
@NullMarked
package jp.madoguchi.forms.rule;

import org.jspecify.annotations.NullMarked;
