package jp.madoguchi.forms.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureFolder;

/** A small procedure folder written down in a test. */
final class Sample {

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

    private Sample() {
        files.put("procedure.yaml", PROCEDURE + PERIOD);
    }

    /** Fields of one page; line 5 is the first line of the text. */
    static Sample withFields(String fields) {
        return withForm("pages:\n  - id: one\n    title: 頁\n    fields:\n" + fields.indent(6));
    }

    static Sample withForm(String form) {
        return new Sample().with("form.yaml", form);
    }

    Sample with(String file, String text) {
        files.put(file, text);
        return this;
    }

    Sample withProcedure(String more) {
        return with("procedure.yaml", PROCEDURE + PERIOD + more);
    }

    /** A period of one's own; it stands in line 14. */
    Sample withPeriod(String period) {
        return with("procedure.yaml", PROCEDURE + period);
    }

    /** A decision {@code fee} by a table. */
    Sample withTable(String policy, String rest) {
        return withProcedure("fee: {table: fee.dmn}\n").withDmn(policy, rest);
    }

    /** A file {@code fee.dmn} with a decision {@code fee}. */
    Sample withDmn(String policy, String rest) {
        return with(
                "fee.dmn",
                "<definitions><decision id=\"fee\" name=\"fee\">\n<decisionTable hitPolicy=\"" + policy + "\">\n" + rest
                        + "</decisionTable></decision></definitions>");
    }

    /** The inputs of a table, one line each, and its output. */
    static String inputs(String... expressions) {
        StringBuilder text = new StringBuilder();
        for (String expression : expressions) {
            text.append("<input><inputExpression><text>" + escaped(expression) + "</text></inputExpression></input>\n");
        }
        return text + "<output name=\"fee\"/>\n";
    }

    /** A row of a table, on one line: its tests and, last, its outcome. */
    static String row(String... cells) {
        StringBuilder text = new StringBuilder("<rule>");
        for (int i = 0; i < cells.length; i++) {
            String entry = i == cells.length - 1 ? "outputEntry" : "inputEntry";
            text.append("<" + entry + "><text>" + escaped(cells[i]) + "</text></" + entry + ">");
        }
        return text + "</rule>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    ProcedureFolder folder() {
        TreeMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProcedureFolder("sample", 1, bytes);
    }

    Examined examined() {
        Compilation compilation = new DefinitionCompiler().compile(folder());
        return Examined.of(
                folder(), compilation.definition().orElseThrow(() -> new AssertionError(compilation.findings())));
    }

    /** What one check finds: {@code file:line message}. */
    List<String> findings(Check check) {
        Findings findings = new Findings();
        check.check(examined(), findings);
        return lines(findings);
    }

    static List<String> lines(Findings findings) {
        return findings.all().stream()
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.message())
                .toList();
    }
}
