package jp.madoguchi.forms.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Severity;

/** A small procedure folder made in memory, for tests of what its files may say. */
public final class SampleProcedure {

    /** The day on which samples are evaluated. */
    public static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    /** A text in three languages, for forms of which none may be missing. */
    public static final String WORDS = "{ja: 語, ja-easy: 語, en: word}";

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
            decision: {approval-levels: 1, grant-term: 許可, refusal-term: 不許可}
            """;
    private static final String PERIOD = "period: {standard-days: 3}\n";

    private final Map<String, String> files = new TreeMap<>();

    private SampleProcedure() {
        file("procedure.yaml", PROCEDURE + PERIOD);
    }

    /** A procedure whose form has one page with these fields and nothing else; they begin in line 5. */
    public static SampleProcedure withFields(String fields) {
        return withForm("pages:\n  - id: one\n    title: 頁\n    fields:\n" + fields.indent(6));
    }

    /** A procedure with this form. */
    public static SampleProcedure withForm(String form) {
        return new SampleProcedure().file("form.yaml", form);
    }

    /** With more lines at the end of procedure.yaml; they begin in line 15, and replace those said before. */
    public SampleProcedure more(String lines) {
        return procedure(PERIOD + lines);
    }

    /** With these lines in place of the period and what follows it; they begin in line 14 of procedure.yaml. */
    public SampleProcedure procedure(String lines) {
        return file("procedure.yaml", PROCEDURE + lines);
    }

    /** With {@link #WORDS} for every text of procedure.yaml. */
    public SampleProcedure inThreeLanguages() {
        return file(
                "procedure.yaml",
                text("procedure.yaml")
                        .replaceAll("見本|市民課|市長|不?許可", WORDS)
                        .replace("title: a, text: b", "title: " + WORDS + ", text: " + WORDS));
    }

    /** With a fee that a table {@code fee.dmn} decides, see {@link SampleTable#file}. */
    public SampleProcedure fee(String policy, String table) {
        return more("fee: {table: fee.dmn}\n").file("fee.dmn", SampleTable.file("fee", policy, table));
    }

    /** With another kind, as procedure.yaml writes it. */
    public SampleProcedure kind(String kind) {
        return file("procedure.yaml", text("procedure.yaml").replace("kind: application", "kind: " + kind));
    }

    /** Without what the procedure says of decisions. */
    public SampleProcedure undecided() {
        return file("procedure.yaml", text("procedure.yaml").replaceAll("(?m)^decision: .*\n", ""));
    }

    /** With more lines at the end of form.yaml. */
    public SampleProcedure form(String lines) {
        return file("form.yaml", text("form.yaml") + lines);
    }

    /** With a file, in place of one of the same name. */
    public SampleProcedure file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** A file's text; empty if there is none. */
    public String text(String name) {
        return files.getOrDefault(name, "");
    }

    /** Looks at it in some way. */
    public <T> T then(Function<SampleProcedure, T> look) {
        return look.apply(this);
    }

    /** The folder: {@code sample}, version 1. */
    public ProcedureFolder folder() {
        TreeMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProcedureFolder("sample", 1, bytes);
    }

    /** What compiling says. */
    public Compilation compile() {
        return new DefinitionCompiler().compile(folder());
    }

    /** Every error. */
    public List<DefinitionFinding> mistakes() {
        return compile().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** Every error as {@code file:line message}. */
    public List<String> errors() {
        return mistakes().stream()
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.message())
                .toList();
    }

    /** The definition; fails with the errors if there is none. */
    public ProcedureDefinition definition() {
        Compilation compilation = compile();
        return compilation
                .definition()
                .orElseThrow(() -> new AssertionError(compilation.findings() + "\n" + text("form.yaml")));
    }

    /** The form of the definition. */
    public FormDefinition form() {
        return definition().form();
    }

    /** Answers evaluated on {@link #TODAY}. */
    public Evaluation evaluate(Map<String, ?> answers) throws AnswersRejected {
        return form().evaluate(Answers.of(answers), TODAY);
    }
}
