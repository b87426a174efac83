package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.fieldtype.OptionList;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {

    private static final String FIELD = "- {id: a, type: choice, label: x, codes: list.csv}\n";

    private static OptionList read(String csv) {
        return options(SampleProcedure.withFields(FIELD).file("codes/list.csv", csv), "a");
    }

    private static OptionList options(SampleProcedure sample, String field) {
        Field found = sample.definition().form().field(field).orElseThrow();
        return found.settings().get(SharedSettings.OPTIONS);
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    @Test
    void columnsAreNamedByTheFirstLineAndMayBeQuoted() {
        OptionList list = read("\uFEFFja,value,parent,hint-ja,en,ja-easy\r\n"
                + "\"港, 一丁目\",m1,m,\"いわゆる\"\"港\"\"\",Port,みなと\r\n\r\n山,y,,,,\r\n");
        Option port = list.option("m1").orElseThrow();
        assertEquals("港, 一丁目", port.label().ja());
        assertEquals("みなと", port.label().in(Language.JA_EASY));
        assertEquals("Port", port.label().in(Language.EN));
        assertEquals("いわゆる\"港\"", port.hint().ja());
        assertEquals("m", port.parent());
        assertEquals("山", list.option("y").orElseThrow().label().in(Language.EN));
        assertEquals(List.of("m1", "y"), values(list));
        assertTrue(list.has("y") && !list.has("m"));
    }

    @Test
    void badRowsAreToldAtTheirLineAndTheOthersRead() {
        List<String> errors = SampleProcedure.withFields(FIELD)
                .file("codes/list.csv", "value,ja\na,甲\nb\nc,\nd,丁,x\na,再\n\"e,戊\n")
                .errors();
        assertEquals(
                List.of(
                        "codes/list.csv:3 this row has 1 cells, the first line names 2; a cell with a comma stands in double quotes",
                        "codes/list.csv:4 a row needs a value and a text in ja",
                        "codes/list.csv:5 this row has 3 cells, the first line names 2; a cell with a comma stands in double quotes",
                        "codes/list.csv:6 the value 'a' stands in line 2 already",
                        "codes/list.csv:7 this row has 0 cells, the first line names 2; a cell with a comma stands in double quotes"),
                errors);
    }

    @Test
    void aValueHasAtMostTwoHundredCharacters() {
        List<String> errors = SampleProcedure.withFields(FIELD)
                .file("codes/list.csv", "value,ja\n" + "a".repeat(200) + ",甲\n" + "b".repeat(201) + ",乙\n")
                .errors();
        assertEquals(
                List.of("codes/list.csv:3 a value has at most 200 characters, and no cell a control character"),
                errors);
    }

    @Test
    void anOptionWithoutParentIsOfferedWithEveryAnswerAbove() {
        OptionList list = read("value,parent,ja\na,m,甲\nb,n,乙\nc,,丙\n");
        assertEquals(List.of("a", "c"), values(list.fitting("m")));
        assertEquals(List.of("c"), values(list.fitting("nobody")));
        assertEquals(List.of("c"), values(list.fitting("")));
    }

    @Test
    void soManyBadRowsAreCounted() {
        String rows = IntStream.range(0, 50).mapToObj(i -> "x\n").collect(Collectors.joining());
        List<String> errors = SampleProcedure.withFields(FIELD)
                .file("codes/list.csv", "value,ja\n" + rows)
                .errors();
        assertEquals(21, errors.size());
        assertEquals("codes/list.csv:1 30 more rows of this file are wrong", errors.get(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wert,ja | the first line names columns, each once: any of value,parent,ja,ja-easy,en,hint-ja,hint-ja-easy,hint-en",
                "value,ja,ja | the first line names columns, each once: any of value,parent,ja,ja-easy,en,hint-ja,hint-ja-easy,hint-en",
                "value,en | the first line names the columns value and ja at least; all are value,parent,ja,ja-easy,en,hint-ja,hint-ja-easy,hint-en",
                "value,ja | the code list has no rows"
            })
    void aFileWithoutUsefulFirstLineIsRefused(String header, String message) {
        List<String> errors = SampleProcedure.withFields(FIELD)
                .file("codes/list.csv", header + "\n")
                .errors();
        assertTrue(errors.contains("codes/list.csv:1 " + message), errors.toString());
    }

    @Test
    void gapsInDeclaredLanguagesAreToldByRow() {
        List<String> errors = SampleProcedure.withFields(FIELD)
                .procedure("period: {standard-days: 3}\nlanguages: [ja, en]\n")
                .file("codes/list.csv", "value,ja,en\na,甲,A\nb,乙,\n")
                .errors()
                .stream()
                .filter(error -> error.startsWith("codes"))
                .toList();
        assertEquals(List.of("codes/list.csv:3 the text is missing in en"), errors);
    }

    @Test
    void aFileIsReadOnceForAllItsFields() {
        SampleProcedure sample = SampleProcedure.withFields(FIELD + "- {id: b, type: choices, label: x, codes: list}\n")
                .file("codes/list.csv", "value,ja\na,甲\n");
        var form = sample.definition().form();
        assertSame(
                form.field("a").orElseThrow().settings().get(SharedSettings.OPTIONS),
                form.field("b").orElseThrow().settings().get(SharedSettings.OPTIONS));
    }

    @Test
    void aHundredThousandRowsAreFoundAndSearchedAndNoMore() {
        StringBuilder csv = new StringBuilder("value,parent,ja,en\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append("c")
                    .append(i)
                    .append(",p")
                    .append(i % 100)
                    .append(",コード")
                    .append(i)
                    .append("番,Code ")
                    .append(i)
                    .append('\n');
        }
        SampleProcedure sample = SampleProcedure.withFields(FIELD).file("codes/list.csv", csv.toString());
        OptionList list = options(sample, "a");
        assertEquals(100_000, list.size());
        assertEquals("コード99999番", list.option("c99999").orElseThrow().label().ja());
        assertEquals(1_000, list.fitting("p7").size());
        assertEquals(List.of("c99999"), values(list.search("９９９９９", null, 10)));
        assertEquals(List.of("c4", "c40", "c41"), values(list.search("こーど4", null, 3)));
        assertEquals(List.of("c50707"), values(list.search("50707 code", "p7", 5)));
        assertEquals(List.of(), values(list.search("50707 code", "p8", 5)));
        csv.append("more,p,もう一つ,More\n");
        assertTrue(sample.file("codes/list.csv", csv.toString())
                .errors()
                .contains("codes/list.csv:100002 a code list has at most 100000 rows"));
    }
}
