package jp.madoguchi.forms.fieldtype;

import jp.madoguchi.forms.text.LocalizedText;

/**
 * One entry of a code list to choose from.
 *
 * @param value what is stored
 * @param label what is shown
 * @param hint a line below the label, or {@link LocalizedText#EMPTY}
 */
public record Option(String value, LocalizedText label, LocalizedText hint) {}
