package jp.madoguchi.forms.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.sample.SampleTable;
import org.junit.jupiter.api.Test;

class ImpactAssessmentTest {

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
        String words = SampleProcedure.WORDS;
        String labelled = fields.replace(", type:", ", label: " + words + ", type:")
                .replaceAll("(?m)^( *)type: repeat", "$1type: repeat\n$1label: " + words);
        return SampleProcedure.withFields(labelled)
                .more("fee: {table: fee.dmn, decision: fee}\n")
                .inThreeLanguages()
                .file("fee.dmn", SampleTable.expressions("fee", fee))
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
                        SampleProcedure.TODAY);
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
                .assess(Answers.parse("{\"copies\":30,\"x\":[1],\"people\":[{\"age\":\"?\"}]}"), SampleProcedure.TODAY)
                .isNone());
    }
}
