package jp.madoguchi.forms.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.form.FormDefinition;
import org.junit.jupiter.api.Test;

class ImpactAssessmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private static final String BEFORE =
            """
            - {id: name, type: text, required: true}
            - {id: copies, type: number, max: 10}
            - {id: note, type: text}
            - {id: seal, type: text}
            - {id: wish, type: text, visible-if: 'copies > 1'}
            - id: people
              type: repeat
              fields:
                - {id: nickname, type: text}
                - {id: age, type: number}
            """;

    private static final String AFTER =
            """
            - {id: full_name, was: name, type: text, required: true}
            - {id: copies, type: number, max: 5}
            - {id: note, type: number}
            - {id: phone, type: phone, required-if: 'copies > 2'}
            - {id: wish, type: text, visible-if: 'copies > 3'}
            - id: members
              was: people
              type: repeat
              fields:
                - {id: known_as, was: nickname, type: text, max-length: 3}
            """;

    private static FormDefinition form(String fields, String fee) {
        String words = "{ja: 語, ja-easy: 語, en: word}";
        String procedure =
                """
                id: sample
                kind: application
                regime: apa
                audience: citizen
                name: W
                summary: W
                agency: minato
                office: shimin
                office-name: W
                head: W
                explanation: [{title: W, text: W}]
                period: {standard-days: 3}
                signature: {required: true, profiles: [jpki-signing]}
                decision: {approval-levels: 1, grant-term: W, refusal-term: W}
                fee: {table: fee.dmn, decision: fee}
                """
                        .replace("W", words);
        String decision =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
                  <decision id="fee" name="fee"><variable name="fee" typeRef="number"/>
                    <literalExpression><text>%s</text></literalExpression></decision>
                </definitions>
                """
                        .formatted(fee);
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", procedure.getBytes(StandardCharsets.UTF_8));
        files.put("fee.dmn", decision.getBytes(StandardCharsets.UTF_8));
        String labelled = fields.replace(", type:", ", label: " + words + ", type:")
                .replaceAll("(?m)^( *)type: repeat", "$1type: repeat\n$1label: " + words);
        files.put(
                "form.yaml",
                ("pages:\n  - id: one\n    title: " + words + "\n    fields:\n" + labelled.indent(6))
                        .getBytes(StandardCharsets.UTF_8));
        Compilation compilation = new DefinitionCompiler().compile(new ProcedureFolder("sample", 1, files));
        return compilation
                .definition()
                .orElseThrow(() -> new AssertionError(compilation.findings()))
                .form();
    }

    private static final FormDefinition OLD = form(BEFORE, "copies * 300");
    private static final FormDefinition NEW = form(AFTER, "copies * 350");

    @Test
    void renamedAnswersAreCarriedOverAlsoInRows() throws Exception {
        MigratedAnswers migrated = AnswerMigration.between(OLD, NEW)
                .migrate(
                        Answers.parse(
                                "{\"name\":\"a\",\"people\":[{\"nickname\":\"b\",\"_row\":\"r1\"},{\"age\":3,\"nickname\":\"c\"}]}"));
        assertEquals(
                Answers.parse(
                        "{\"full_name\":\"a\",\"members\":[{\"known_as\":\"b\",\"_row\":\"r1\"},{\"known_as\":\"c\"}]}"),
                migrated.answers());
        assertEquals(List.of("people[1].age"), migrated.lost());
    }

    @Test
    void whatIsGoneOrCannotBeReadIsLost() throws Exception {
        MigratedAnswers migrated = AnswerMigration.between(OLD, NEW)
                .migrate(Answers.parse("{\"seal\":\"x\",\"note\":\"call me\",\"stranger\":1}"));
        assertEquals(List.of("seal", "note"), migrated.lost());
        assertEquals(Answers.parse("{\"stranger\":1}"), migrated.answers());
    }

    @Test
    void everyKindOfImpactIsTold() throws Exception {
        Impact impact = new ImpactAssessment(OLD, NEW)
                .assess(
                        Answers.parse(
                                "{\"copies\":3,\"seal\":\"x\",\"wish\":\"soon\",\"people\":[{\"nickname\":\"long\"}]}"),
                        TODAY);
        assertEquals(List.of("seal"), impact.lost());
        assertEquals(List.of("wish"), impact.hidden());
        assertEquals(List.of("phone"), impact.required(), "the name was missing before, so it is nothing new");
        assertEquals(List.of("members[0].known_as too-long"), impact.found());
        assertEquals(Optional.of(new Impact.Difference<>(Optional.of(900L), Optional.of(1050L))), impact.fee());
        assertEquals(Optional.empty(), impact.route());
    }

    @Test
    void theSameVersionHasNoImpact() throws Exception {
        assertTrue(new ImpactAssessment(OLD, OLD)
                .assess(Answers.parse("{\"copies\":30,\"x\":[1],\"people\":[{\"age\":\"?\"}]}"), TODAY)
                .isNone());
    }
}
