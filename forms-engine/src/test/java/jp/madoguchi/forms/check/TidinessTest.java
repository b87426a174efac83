package jp.madoguchi.forms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import org.junit.jupiter.api.Test;

/** What is left over, stands twice, or is not explained. */
class TidinessTest {

    private static final String CHOICE =
            "- {id: kind, type: choice, required: true, label: 種類, readers: [intake], options: [{value: a, label: 甲}, {value: b, label: 乙}]}\n";

    @Test
    void filesThatNothingNamesAreNamed() {
        SampleProcedure sample = SampleProcedure.withFields("- {id: kind, type: choice, label: x, codes: kinds}\n")
                .more("documents: [{id: d, template: document-d.md, title: x, outcome: grant}]\n")
                .file("document-d.md", "x")
                .file("codes/kinds.csv", "value,ja\na,b\n")
                .file("examples/one.yaml", "title: x\nanswers: {}\nexpect: {outcome: grant}\n");
        assertEquals(List.of(), sample.then(Found.by(new Unused())));
        sample.file("codes/old.csv", "value,ja\na,b\n")
                .file("document-old.md", "x")
                .file("fee.dmn", "<definitions/>")
                .file("notes.txt", "x")
                .file("examples/one.yml", "x");
        String mend = ":1 nothing uses this file: name it in procedure.yaml or form.yaml, or delete it";
        assertEquals(
                List.of(
                        "codes/old.csv" + mend,
                        "document-old.md" + mend,
                        "examples/one.yml" + mend,
                        "fee.dmn" + mend,
                        "notes.txt" + mend),
                sample.then(Found.by(new Unused())));
    }

    @Test
    void decisionsThatNothingAsksForAreNamed() {
        String dmn =
                """
                <definitions>
                <decision id="base" name="base"><literalExpression><text>1</text></literalExpression></decision>
                <decision id="fee" name="fee"><informationRequirement><requiredDecision href="#base"/></informationRequirement><literalExpression><text>base + 1</text></literalExpression></decision>
                <decision id="old" name="old"><literalExpression><text>2</text></literalExpression></decision>
                </definitions>
                """;
        SampleProcedure sample = SampleProcedure.withFields(CHOICE).file("fee.dmn", dmn);
        assertEquals(
                List.of("fee.dmn:4 nothing asks for the decision 'old': name it where it is needed, or take it out"),
                sample.more("fee: {table: fee.dmn}\n").then(Found.by(new Unused())));
        assertEquals(
                List.of(),
                sample.more("fee: {table: fee.dmn}\nroute: {table: fee.dmn, decision: old}\n")
                        .then(Found.by(new Unused())));
    }

    @Test
    void documentsThatNoApplicationGetsAreNamed() {
        String documents =
                """
                documents:
                  - {id: one, template: document-d.md, title: x, outcome: grant, when: kind = "a"}
                  - {id: two, template: document-d.md, title: x, outcome: grant, when: kind = "%s"}
                  - {id: rest, template: document-d.md, title: x, outcome: grant}
                  - {id: no, template: document-d.md, title: x, outcome: refusal}
                """;
        SampleProcedure sample = SampleProcedure.withFields(CHOICE).file("document-d.md", "x");
        String mend =
                "', as its 'when' is never true, or only where an earlier document is issued: mend it or take the document out";
        assertEquals(
                List.of("procedure.yaml:17 no application gets the document 'two" + mend),
                sample.more(documents.formatted("a")).then(Found.by(new Unused())));
        assertEquals(
                List.of("procedure.yaml:18 no application gets the document 'rest" + mend),
                sample.more(documents.formatted("b")).then(Found.by(new Unused())));
    }

    @Test
    void labelsThatStandTwiceWhereBothAreSeenAreNamed() {
        assertEquals(
                List.of(
                        "form.yaml:7 'other' and 'name' are both called 「氏名」 and can be shown together: say what tells"
                                + " them apart",
                        "form.yaml:15 'rows[].second' and 'rows[].first' are both called 「額」 and can be shown together:"
                                + " say what tells them apart",
                        "form.yaml:16 the options 'x' and 'y' of 'twice' are both called 「丙」: say what tells them apart,"
                                + " or take one out"),
                SampleProcedure.withFields(
                                CHOICE
                                        + """
                                - {id: name, type: text, label: 氏名}
                                - {id: other, type: text, label: 氏名}
                                - {id: person, type: text, label: 名称, visible-if: kind = "a"}
                                - {id: company, type: text, label: 名称, visible-if: kind = "b"}
                                - id: rows
                                  type: repeat
                                  label: 行
                                  fields:
                                    - {id: first, type: money, label: 額}
                                    - {id: second, type: money, label: 額}
                                - {id: twice, type: choice, label: 選択, options: [{value: x, label: 丙}, {value: y, label: 丙}]}
                                """)
                        .then(Found.by(new SameLabels())));
    }

    @Test
    void fieldsThatNobodyIsSaidToReadAreNamed() {
        assertEquals(
                List.of(
                        "form.yaml:6 nothing says who may read 'name': add 'readers', such as [intake, reviewer, approver]",
                        "form.yaml:17 nothing says who may read 'bare[].c': add 'readers', such as [intake, reviewer,"
                                + " approver]"),
                SampleProcedure.withFields(
                                CHOICE
                                        + """
                                - {id: name, type: text, label: a}
                                - {id: told, type: heading, label: b, text: b}
                                - id: rows
                                  type: repeat
                                  label: c
                                  readers: [intake]
                                  fields: [{id: b, type: text, label: d}]
                                - id: bare
                                  type: repeat
                                  label: e
                                  fields:
                                    - {id: c, type: text, label: f}
                                """)
                        .then(Found.by(new Unexplained())));
    }
}
