package jp.madoguchi.forms.catalogue;

import jp.madoguchi.forms.template.DocumentTemplate;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * A document the procedure issues.
 *
 * @param id stable name: {@code permit}
 * @param template Markdown file in the folder: {@code document-permit.md}
 * @param title the document's name
 * @param outcome the disposition it tells
 * @param content the template, compiled
 */
public record DocumentDefinition(
        String id, String template, LocalizedText title, Outcome outcome, DocumentTemplate content) {

    /** The dispositions that issue documents. */
    public enum Outcome {
        /** What was asked for is given. */
        GRANT,
        /** It is not. */
        REFUSAL
    }
}
