package jp.madoguchi.forms.catalogue;

import java.util.Optional;
import jp.madoguchi.forms.template.DocumentExpression;
import jp.madoguchi.forms.template.DocumentTemplate;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * A document the procedure issues.
 *
 * @param id stable name: {@code permit}
 * @param template Markdown file in the folder: {@code document-permit.md}
 * @param title the document's name
 * @param outcome the disposition it tells
 * @param when which applications it is for; empty if for all that no document before it is for
 * @param headTitle who decides, where it is not the procedure's head: まどぐち県知事
 * @param validUntil the last day of what it grants; empty if that does not end
 * @param content the template, compiled
 */
public record DocumentDefinition(
        String id,
        String template,
        LocalizedText title,
        Outcome outcome,
        Optional<DocumentExpression> when,
        Optional<LocalizedText> headTitle,
        Optional<DocumentExpression> validUntil,
        DocumentTemplate content) {

    /** The dispositions that issue documents. */
    public enum Outcome {
        /** What was asked for is given. */
        GRANT,
        /** It is not. */
        REFUSAL
    }
}
