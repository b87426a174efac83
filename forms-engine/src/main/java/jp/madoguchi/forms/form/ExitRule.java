package jp.madoguchi.forms.form;

import java.util.Optional;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Exit;
import jp.madoguchi.forms.validation.Severity;

/**
 * A way out of the form for those it is not for.
 *
 * @param id code of its finding; no rule of the form has the same
 * @param at path of the field whose answer leads out: {@code claimant_work}, {@code dogs[].chip}
 * @param when the applicant leaves where this is true
 * @param title why, in one line
 * @param text what to do instead
 * @param link where to go on
 */
public record ExitRule(
        String id, String at, SourceText when, LocalizedText title, LocalizedText text, Optional<Exit.Link> link) {

    /** The finding that blocks filing, as a rule whose condition finds where it is true. */
    Rule asRule() {
        return new Rule(id, at, when, Severity.ERROR, title);
    }

    /** The exit at one field. */
    Exit at(String path) {
        return new Exit(id, path, title, text, link);
    }
}
