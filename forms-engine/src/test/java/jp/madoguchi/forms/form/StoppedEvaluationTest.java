package jp.madoguchi.forms.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An expression that exceeds its limits becomes a finding, wherever in the form it stands. */
class StoppedEvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final String ENDLESS = "count(for a in rows, b in rows, c in rows, d in rows return 1) > n";

    private static String field(String more) {
        return "\n    - {id: shown, type: text, label: W, purpose: W" + more + "}";
    }

    private static FormDefinition form(String where) {
        String fields = "\n    - {id: n, type: number, label: W, purpose: W, min: 0, max: 9}"
                + "\n    - id: rows\n      type: repeat\n      label: W\n      purpose: W\n      max-items: 200\n"
                + "      fields:\n        - {id: k, type: number, label: W, purpose: W}"
                + (where.equals("row")
                        ? "\n    - {id: more, type: repeat, label: W, purpose: W, max-items: 9, fields: [{id: m, type: text,"
                                + " label: W, purpose: W, visible-if: '" + ENDLESS + "'}]}"
                        : "")
                + field(where.equals("visible") ? ", visible-if: '" + ENDLESS + "'" : "")
                + (where.equals("value")
                        ? "\n    - {id: made, type: computed, label: W, value: '" + ENDLESS + "'}"
                        : "");
        String page = where.equals("page") ? "\n  visible-if: '" + ENDLESS + "'" : "";
        String rule = where.equals("rule") ? "rules: [{id: r, at: n, must: '" + ENDLESS + "', message: W}]\n" : "";
        String text = "pages:\n- id: one\n  title: W\n  fields:" + fields + "\n- id: two\n  title: W" + page
                + "\n  fields:\n    - {id: last, type: text, label: W, purpose: W}\n" + rule;
        return new RandomForm(1)
                .compile(
                        text,
                        where.equals("fee") ? "count(for a in rows, b in rows, c in rows, d in rows return 1)" : "1");
    }

    @ParameterizedTest
    @CsvSource({"visible, shown", "value, made", "row, more", "page, last", "rule, n", "fee, n"})
    void endlessExpressionsBecomeAFinding(String where, String path) throws Exception {
        FormDefinition form = form(where);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(Map.of("k", BigDecimal.ONE));
        }
        Map<String, Object> answers = new LinkedHashMap<>(Map.of("n", BigDecimal.ONE, "rows", rows));
        if (where.equals("row")) {
            answers.put("more", List.of(Map.of("m", "x")));
        }
        Evaluation stopped = form.evaluate(Answers.of(answers), TODAY);
        assertEquals(
                List.of(path + " evaluation-stopped"),
                stopped.findings().stream()
                        .map(finding -> finding.path() + " " + finding.code())
                        .toList());
        assertTrue(stopped.blocksFiling());
        assertEquals(Optional.empty(), stopped.feeYen());
        assertTrue(form.pageOf(path).isPresent());
        assertFalse(stopped.visible().isEmpty() && !where.equals("page"));
        assertEquals(0, stopped.computed().size());

        Evaluation small = form.evaluate(Answers.of(Map.of("n", BigDecimal.ONE, "rows", rows.subList(0, 3))), TODAY);
        assertFalse(small.findings().stream().map(Finding::code).anyMatch("evaluation-stopped"::equals));

        LiveEvaluation live = form.begin(Answers.of(answers), TODAY);
        assertEquals(stopped.findings(), live.findings());
        assertEquals(stopped.findings(), live.with("n", BigDecimal.ZERO).findings());
        LiveEvaluation mended = live.with("rows", List.of());
        assertFalse(mended.findings().stream().map(Finding::code).anyMatch("evaluation-stopped"::equals));
        assertEquals(stopped.findings(), mended.with("rows", rows).findings());
        assertEquals(stopped.findings(), mended.with(Answers.of(answers)).findings());
        assertEquals(rows.size(), mended.with("rows", rows).answers().rows("rows"));
    }
}
