package jp.madoguchi.forms.form;

import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Severity;

/**
 * A check across fields.
 *
 * @param id code of its finding
 * @param at path of the field the finding stands at: {@code end_on}, {@code members[].birth_date}
 * @param must finds where this is false; neither true nor null (something unanswered) is a finding
 * @param severity whether filing is blocked
 * @param message in words
 */
public record Rule(String id, String at, SourceText must, Severity severity, LocalizedText message) {}
