package jp.madoguchi.forms.catalogue;

import jp.madoguchi.forms.text.LocalizedText;

/**
 * A paragraph of the page that explains the procedure.
 *
 * @param title its heading
 * @param text plain text; line breaks separate paragraphs
 */
public record ExplanationSection(LocalizedText title, LocalizedText text) {}
