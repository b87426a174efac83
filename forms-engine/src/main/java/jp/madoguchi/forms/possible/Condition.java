package jp.madoguchi.forms.possible;

import jp.madoguchi.forms.rule.Ast;

/**
 * An expression and where it stands.
 *
 * @param ast what it says
 * @param site the row it is evaluated in: {@code members[].}; empty for the form itself
 */
public record Condition(Ast ast, String site) {}
