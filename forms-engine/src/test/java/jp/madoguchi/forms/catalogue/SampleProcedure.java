package jp.madoguchi.forms.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Severity;

/** A small procedure folder made in memory, for tests of what its files may say. */
final class SampleProcedure {

    static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private static final String PROCEDURE =
            """
            id: sample
            kind: application
            regime: apa
            audience: citizen
            name: 見本
            summary: 見本
            agency: minato
            office: shimin
            office-name: 市民課
            head: 市長
            explanation: [{title: a, text: b}]
            signature: {required: true, profiles: [jpki-signing]}
            decision: {approval-levels: 0, grant-term: 許可, refusal-term: 不許可}
            """;

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    /** A procedure whose form has one page with these fields and nothing else. */
    static SampleProcedure withFields(String fields) {
        return withForm("pages:\n  - id: one\n    title: 頁\n    fields:\n" + fields.indent(6));
    }

    static SampleProcedure withForm(String form) {
        SampleProcedure sample = new SampleProcedure();
        sample.files.put(
                "procedure.yaml", (PROCEDURE + "period: {standard-days: 3}\n").getBytes(StandardCharsets.UTF_8));
        sample.files.put("form.yaml", form.getBytes(StandardCharsets.UTF_8));
        return sample;
    }

    /** With more lines of procedure.yaml in place of its period. */
    SampleProcedure procedure(String lines) {
        return file("procedure.yaml", PROCEDURE + lines);
    }

    SampleProcedure form(String lines) {
        return file("form.yaml", text("form.yaml") + lines);
    }

    SampleProcedure file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String text(String name) {
        byte[] bytes = files.getOrDefault(name, new byte[0]);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Compilation compile() {
        return new DefinitionCompiler().compile(new ProcedureFolder("sample", 1, files));
    }

    /** Every error as {@code file:line message}. */
    List<String> errors() {
        return compile().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.message())
                .toList();
    }

    ProcedureDefinition definition() {
        Compilation compilation = compile();
        return compilation.definition().orElseThrow(() -> new AssertionError(compilation.findings()));
    }

    Evaluation evaluate(Map<String, ?> answers) throws AnswersRejected {
        return definition().form().evaluate(Answers.of(answers), TODAY);
    }
}
