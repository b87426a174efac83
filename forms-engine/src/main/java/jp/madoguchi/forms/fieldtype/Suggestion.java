package jp.madoguchi.forms.fieldtype;

import jp.madoguchi.forms.text.LocalizedText;

/**
 * What an answer that cannot stand as it is probably means: offered to the applicant, who decides.
 *
 * @param value what would be stored instead
 * @param words the same in words
 */
public record Suggestion(Object value, LocalizedText words) {}
