package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedChoiceTest {

    private static final String PREFECTURE =
            "- {id: prefecture, type: choice, label: 県, options: [{value: kana, label: 神奈川}, {value: chiba, label: 千葉}]}\n";
    private static final String CITY =
            "{id: city, type: choice, label: 市, linked-to: prefecture, options: [{value: yoko, parent: kana, label: 横浜},"
                    + " {value: ichi, parent: chiba, label: 市川}, {value: none, label: その他}]}";
    private static final String FIELDS = PREFECTURE + "- " + CITY
            + "\n- id: offices\n  type: repeat\n  label: 営業所\n  fields:\n    - " + CITY
            + "\n    - id: rooms\n      type: repeat\n      label: 室\n      fields:\n        - " + CITY;

    private static List<String> findings(Map<String, ?> answers) throws Exception {
        return SampleProcedure.withFields(FIELDS).evaluate(answers).findings().stream()
                .map(finding -> finding.path() + " " + finding.code())
                .toList();
    }

    @Test
    void anOptionMustGoWithTheAnswerAbove() throws Exception {
        assertEquals(List.of(), findings(Map.of("prefecture", "kana", "city", "yoko")));
        assertEquals(List.of("city choice-link"), findings(Map.of("prefecture", "chiba", "city", "yoko")));
        assertEquals(List.of("city choice-link-missing"), findings(Map.of("city", "yoko")));
        assertEquals(List.of("city choice"), findings(Map.of("prefecture", "kana", "city", "paris")));
    }

    @Test
    void anOptionWithoutParentGoesWithAll() throws Exception {
        assertEquals(List.of(), findings(Map.of("city", "none")));
        assertEquals(List.of(), findings(Map.of("prefecture", "kana", "city", "none")));
    }

    @Test
    void theFieldAboveIsLookedUpOutwardsFromTheRow() throws Exception {
        Map<String, ?> answers = Map.of(
                "prefecture",
                "kana",
                "offices",
                List.of(Map.of("city", "ichi", "rooms", List.of(Map.of("city", "yoko"), Map.of("city", "ichi")))));
        assertEquals(List.of("offices[0].city choice-link", "offices[0].rooms[1].city choice-link"), findings(answers));
    }

    @Test
    void theMessageNamesQuestionAndAnswer() throws Exception {
        Finding finding = SampleProcedure.withFields(FIELDS)
                .evaluate(Map.of("prefecture", "chiba", "city", "yoko"))
                .findings()
                .get(0);
        assertEquals("市は、「県」の答え（千葉）に合うものを選び直してください。", finding.message().ja());
    }

    @Test
    void aChangedAnswerAboveIsSeenWhenAnEvaluationGoesOn() throws Exception {
        var form = SampleProcedure.withFields(FIELDS).definition().form();
        Answers answers = Answers.of(Map.of("prefecture", "kana", "city", "yoko"));
        Evaluation changed = form.begin(answers, SampleProcedure.TODAY).with("prefecture", "chiba");
        assertEquals("choice-link", changed.findings().get(0).code());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "linked-to: land, options: [{value: a, parent: kana, label: a}] | no field 'land' stands beside this one or around its row",
                "linked-to: note, options: [{value: a, parent: kana, label: a}] | 'note' is no field of type choice",
                "linked-to: x, options: [{value: a, parent: a, label: a}] | these choices are linked in a circle",
                "linked-to: prefecture, options: [{value: a, label: a}] | no option names a parent: give options 'parent: …', or leave 'linked-to' out",
                "linked-to: prefecture, options: [{value: a, parent: tokyo, label: a}] | options name parents that 'prefecture' does not offer: 'tokyo'",
                "linked-to: prefecture, required: true, options: [{value: a, parent: kana, label: a}] | this must be answered, but nothing can be chosen for 'chiba' of 'prefecture': add options, or make it required-if"
            })
    void mistakesAreToldAtTheirLine(String settings, String message) {
        String fields = PREFECTURE + "- {id: note, type: text, label: x}\n- {id: x, type: choice, label: x, " + settings
                + "}\n";
        assertEquals(
                List.of("form.yaml:7 " + message),
                SampleProcedure.withFields(fields).errors());
    }
}
