package jp.madoguchi.workflow.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Severity;

/** Answers that hold what must not even be stored in their field: an Individual Number in free text. */
final class RefusedAnswers {
    private static final String CODE = "individual-number-refused";
    private static final LocalizedText WORDS = new LocalizedText(
            "個人番号（マイナンバー）が書かれているようです。個人番号は書かないでください。この欄は保存していません。",
            "マイナンバーが 書（か）いて あるようです。マイナンバーは 書（か）かないで ください。ここは 保存（ほぞん）して いません。",
            "This seems to contain an Individual Number (My Number). Please leave it out. This field was not saved.");

    private RefusedAnswers() {}

    /** One finding for each field that must not be stored as it is. */
    static List<Finding> in(FormDefinition form, Answers answers) {
        List<Finding> refused = new ArrayList<>();
        for (Field field : form.fields()) {
            for (String path : AnswerPaths.of(answers, field.path())) {
                Object value = answers.at(path).orElseThrow();
                if (field.type().refusesToStore(value, field.settings())) {
                    refused.add(new Finding(path, CODE, Severity.ERROR, WORDS));
                }
            }
        }
        return refused;
    }

    /** The answers with what is refused as it was before. */
    static Answers without(List<Finding> refused, Answers sent, Answers before) {
        Answers kept = sent;
        for (Finding finding : refused) {
            Optional<Object> old = before.at(finding.path());
            kept = old.isPresent() ? kept.with(finding.path(), old.get()) : kept.without(finding.path());
        }
        return kept;
    }
}
