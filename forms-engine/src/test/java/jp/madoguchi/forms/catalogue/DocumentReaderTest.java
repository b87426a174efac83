package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.DocumentDefinition.Outcome;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.validation.Evaluation;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 4, 1);
    private static final LocalDate DATED = LocalDate.of(2026, 4, 20);
    private static final String FORM =
            """
            pages:
              - id: one
                title: 頁
                fields:
                  - {id: years, type: number, label: x}
                  - {id: body, type: text, label: x, max-length: 20}
            """;

    private static SampleProcedure sample(String more) {
        return SampleProcedure.withForm(FORM).more(more).file("d.md", "{{ document.valid_until }}");
    }

    private static SampleProcedure notification(String more) {
        return sample(more).kind("notification").undecided();
    }

    private static List<String> errors(SampleProcedure sample) {
        return sample.mistakes().stream()
                .map(finding -> finding.line() + ":" + finding.column() + " " + finding.message())
                .toList();
    }

    @Test
    void theFirstDocumentWhoseConditionHoldsIsIssued() throws Exception {
        ProcedureDefinition definition = sample(
                        """
                        documents:
                          - {id: consent, template: d.md, title: 同意書, outcome: grant, when: 'body != null', head: 知事}
                          - {id: permit, template: d.md, title: 許可書, outcome: grant,
                             valid-until: 'document.date + duration("P" + string(years) + "Y") - duration("P1D")'}
                        """)
                .definition();
        Evaluation public_ = definition.form().evaluate(Answers.parse("{\"body\":\"国\"}"), ARRIVED);
        Evaluation other = definition.form().evaluate(Answers.parse("{\"years\":5}"), ARRIVED);
        DocumentDefinition consent =
                definition.documentFor(Outcome.GRANT, public_, ARRIVED, DATED).orElseThrow();
        DocumentDefinition permit =
                definition.documentFor(Outcome.GRANT, other, ARRIVED, DATED).orElseThrow();
        assertEquals("consent", consent.id());
        assertEquals("知事", consent.headTitle().orElseThrow().ja());
        assertEquals("permit", permit.id());
        assertEquals(
                Optional.of(LocalDate.of(2031, 4, 19)),
                permit.validUntil().orElseThrow().day(other, ARRIVED, DATED));
        assertEquals(Optional.empty(), permit.validUntil().orElseThrow().day(public_, ARRIVED, DATED));
        assertTrue(
                definition.documentFor(Outcome.REFUSAL, other, ARRIVED, DATED).isEmpty());
    }

    @Test
    void mistakesAreToldAtTheirPlace() {
        assertEquals(
                List.of("16:65 'when': nothing is called 'nobody' here"),
                errors(
                        sample(
                                """
                                documents:
                                  - {id: one, template: d.md, title: 許可書, outcome: grant, when: nobody = 1}
                                  - {id: two, template: d.md, title: 許可書, outcome: grant}
                                """)));
        assertTrue(
                errors(sample("documents: [{id: one, template: d.md, title: a, outcome: grant, valid-until: years}]\n"))
                        .get(0)
                        .endsWith("'valid-until' must be a date, this is a number"));
        assertTrue(errors(sample(
                        "documents: [{id: one, template: d.md, title: a, outcome: grant, when: 'body = null'}]\n"))
                .get(0)
                .endsWith("so that no application is left without one"));
        assertTrue(errors(sample("documents: [{id: one, template: d.md, title: a, outcome: grant},"
                        + " {id: two, template: d.md, title: a, outcome: grant}]\n"))
                .get(0)
                .contains("no application ever gets this document"));
    }

    @Test
    void aNotificationIsNeitherDecidedNorRefused() {
        ProcedureDefinition definition = notification("").definition();
        assertEquals(Lifecycle.NOTIFICATION, definition.lifecycle());
        assertEquals(0, definition.decision().approvalLevels());
        assertEquals("処理", definition.decision().grantTerm().ja());
        assertTrue(
                sample("").kind("notification").compile().findings().toString().contains("0 approval levels"));
        assertEquals(0, sample("").kind("notification").definition().decision().approvalLevels());
        assertTrue(errors(notification("documents: [{id: one, template: d.md, title: a, outcome: refusal}]\n"))
                .get(0)
                .contains("never refused"));
        assertEquals(List.of("1:1 'decision' is missing"), errors(sample("").undecided()));
    }
}
