package jp.madoguchi.forms.form;

import jp.madoguchi.forms.rule.SourceText;

/**
 * A decision of a DMN file that gives a computed field its value. It reads the same names as an expression in the
 * field's place: in a row first the row's.
 *
 * @param file the DMN file in the procedure folder
 * @param decision its name or id, and where the form names it
 * @param source compiles it
 */
public record FieldTable(String file, SourceText decision, DecisionSource source) {}
