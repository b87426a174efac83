package jp.madoguchi.forms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.sample.SampleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenFieldsTest {

    /** Lines 5 to 17. */
    private static final String FIELDS =
            """
            - {id: kind, type: choice, required: true, label: x, options: [{value: person, label: a}, {value: company, label: b}, {value: public, label: c}]}
            - {id: amount, type: money, required: true, label: x}
            - {id: capital, type: money, required: true, label: x, visible-if: kind = "company"}
            - {id: loan, type: money, label: x}
            - {id: agreed, type: choice, required: true, label: x, visible-if: kind = "company", options: [{value: y, label: a}, {value: n, label: b}]}
            - id: rows
              type: repeat
              required: true
              label: x
              fields:
                - {id: size, type: choice, required: true, label: x, options: [{value: s, label: a}, {value: l, label: b}]}
                - {id: area, type: number, required: true, label: x, visible-if: size = "l"}
                - {id: note, type: number, label: x}
            """;

    private static List<String> rule(String must) {
        return SampleProcedure.withForm("pages:\n  - id: one\n    title: 頁\n    fields:\n" + FIELDS.indent(6)
                        + "rules:\n  - {id: r, at: amount, must: '" + must + "', message: x}\n")
                .then(Found.by(new HiddenFields()));
    }

    private static List<String> computed(String value) {
        return SampleProcedure.withFields(FIELDS + "- {id: total, type: computed, label: x, value: '" + value + "'}\n")
                .then(Found.by(new HiddenFields()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount <= capital",
                "amount > 5 or amount <= capital",
                "kind = \"person\" or amount <= capital",
                "amount + capital > 3",
                "not(capital > 3)",
                "capital between 1 and 5",
                "capital in [1..5]",
                "floor(capital) = 3 and floor(capital) < 9",
                "if amount > 3 then capital > 3 else true",
            })
    void aRuleThatNeedsAHiddenFieldSaysNothing(String must) {
        assertEquals(
                List.of(
                        "form.yaml:19 the rule 'r' says nothing where 'capital' is not asked, as 'must' is then null: say"
                                + " what holds then, such as 'capital = null or …', or ask it wherever 'amount' is asked"),
                rule(must));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "capital = null or amount <= capital",
                "kind != \"company\" or amount <= capital",
                "kind in (\"person\", \"public\") or amount <= capital",
                "not(kind = \"company\") or amount <= capital",
                "if kind = \"company\" then amount <= capital else true",
                "if capital = null then true else amount <= capital",
                "capital != null and amount <= capital or capital = null",
                "amount <= loan",
                "kind = \"company\"",
                "count(rows) < 5",
                "sum(rows[size = \"l\"].area) < 5",
                "some row in rows satisfies row.size = \"s\" or row.area > 3",
                "every row in rows satisfies row.note > 3",
            })
    void aRuleThatSeesToItIsNotNamed(String must) {
        assertEquals(List.of(), rule(must));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"agreed = \"y\"", "agreed in (\"y\", \"z\")", "agreed != null and agreed = \"y\""})
    void aRuleThatNobodyCanKeepBlocks(String must) {
        assertEquals(
                List.of(
                        "form.yaml:19 the rule 'r' blocks everybody who is not asked 'agreed', as 'must' is then false: say"
                                + " what holds then, such as 'agreed = null or …', or ask it wherever 'amount' is asked"),
                rule(must));
    }

    @Test
    void rowsThatMissAValueAreNamed() {
        for (String must : List.of(
                "sum(rows.area) < 5",
                "max(rows[note = 1].area) < 5",
                "sum(for row in rows return row.area) < 5",
                "every row in rows satisfies row.area > 3",
                "some row in rows satisfies row.size = \"l\" or row.area > 3")) {
            assertEquals(
                    List.of(
                            "form.yaml:19 the rule 'r' says nothing where 'rows[].area' is not asked, as 'must' is then"
                                    + " null: say what holds then, such as 'area = null or …', or ask it wherever 'amount' is asked"),
                    rule(must),
                    must);
        }
    }

    @Test
    void aComputedFieldThatHasNoValueIsNamed() {
        assertEquals(
                List.of(
                        "form.yaml:18 'total' has no value where 'capital' is not asked: compute another one then, such as"
                                + " 'if capital = null then 0 else …', or hide it by a visible-if"),
                computed("amount + capital"));
        assertEquals(
                List.of(
                        "form.yaml:18 'total' has no value where 'loan' is not answered: compute another one then, such as"
                                + " 'if loan = null then 0 else …', or hide it by a visible-if"),
                computed("amount * loan"));
        assertEquals(List.of(), computed("amount + (if capital = null then 0 else capital)"));
        assertEquals(
                List.of(),
                SampleProcedure.withFields(
                                FIELDS
                                        + "- {id: total, type: computed, label: x, visible-if: kind = \"company\", value: amount + capital}\n")
                        .then(Found.by(new HiddenFields())));
    }

    @Test
    void whatAnOutcomeOfATableLacksIsNamed() {
        String table = SampleTable.inputs("kind")
                + SampleTable.row("\"company\"", "capital * 2")
                + SampleTable.row("\"public\"", "amount")
                + SampleTable.row("-", "capital * 2");
        assertEquals(
                List.of(
                        "fee.dmn:7 this row of the decision 'fee' decides nothing where 'capital' is not asked: add a row"
                                + " for that case, or write another outcome"),
                SampleProcedure.withFields(FIELDS).fee("FIRST", table).then(Found.by(new HiddenFields())));
    }
}
