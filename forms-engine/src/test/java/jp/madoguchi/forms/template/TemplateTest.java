package jp.madoguchi.forms.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Object> VALUES = Map.of(
            "name",
            "葛\uDB40\uDD00城 *花子* | {{ x }} [a](b) <b>",
            "fee",
            new BigDecimal("16000"),
            "from",
            LocalDate.of(2019, 5, 1),
            "conditions",
            List.of("一つ目", "二つ目"),
            "members",
            List.of(Map.of("name", "太郎", "age", new BigDecimal(20)), Map.of("name", "次郎", "age", new BigDecimal(17))));

    @Test
    void valuesAreWordsAndNeverMarkdown() {
        assertEquals(
                "P:氏名 葛\uDB40\uDD00城 *花子* | {{ x }} [a](b) <b>、手数料 16,000円、令和元年5月1日から。",
                filled("氏名 {{ name }}、手数料 {{fee}}円、\n{{ from }}から。"));
    }

    @Test
    void expressionsMayHoldWhatMarkdownWouldTakeApart() {
        assertEquals("P:6*a_b|c", filled("{{ 2 * 3 }}{{ \"*a_b|c\" }}"));
        assertEquals("G:|||1+1|2", filled("| | |\n|-|-|\n| 1+1 | {{ if 1 < 2 then 1 + 1 else 0 }} |"));
    }

    @Test
    void blocksAreChosen() {
        String template = "{{#if fee > 10000}}\n高い\n{{else}}\n安い\n{{/if}}\n終わり";
        assertEquals("P:高い P:終わり", filled(template));
        assertEquals("P:安い P:終わり", filled(template.replace("10000", "20000")));
        assertEquals("P:終わり", filled("{{#if missing = 1}}\nある\n{{/if}}\n終わり", Map.of("missing", Type.NUMBER)));
    }

    @Test
    void listsAndRowsRepeatAndCountOn() {
        assertEquals("O:先頭/一つ目/二つ目", filled("1. 先頭\n\n{{#each c in conditions}}\n1. {{ c }}\n{{/each}}"));
        assertEquals("U:一つ目/二つ目", filled("{{#each conditions}}\n- {{ item }}\n{{/each}}"));
        assertEquals(
                "G:氏名|年齢|||太郎|20|||次郎|17|未成年",
                filled("| 氏名 | 年齢 | |\n|---|---|---|\n{{#each m in members}}\n| {{ m.name }} | {{ m.age }} | "
                        + "{{ if m.age < 18 then \"未成年\" else null }} |\n{{/each}}"));
    }

    @Test
    void conditionAroundATableEndsIt() {
        String table = "{{#if fee > %d}}\n| a |\n|---|\n{{#each conditions}}\n| {{ item }} |\n{{/each}}\n{{/if}}\n後";
        assertEquals("G:a||一つ目||二つ目 P:後", filled(String.format(table, 1)));
        assertEquals("P:後", filled(String.format(table, 99999)));
        assertEquals("G:a||1 P:無", filled("| a |\n|---|\n| 1 |\n{{#if fee > 99999}}\n| 2 |\n{{/if}}\n\n無"));
    }

    @Test
    void framesHeadingsAndWeightsStay() {
        assertEquals("H2:記 F[H3:教示 P:本文]", filled("## 記\n\n> ### 教示\n> \n> 本文"));
        List<Block> blocks = fill("これは**太い**です。", Map.of());
        assertEquals(
                List.of(new Run("これは", false), new Run("太い", true), new Run("です。", false)),
                ((Block.Paragraph) blocks.get(0)).runs());
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        assertEquals(List.of("2:6"), places("一行目\n値 {{ nmae }}"));
        assertEquals(List.of("1:7"), places("{{#if fee}}\nx\n{{/if}}"));
        assertEquals(List.of("3:9"), places("a\n\n{{#each name}}\nx\n{{/each}}"));
        assertEquals(List.of("1:7"), places("{{#if fee > 1}}\nx"));
        assertEquals(List.of("2:3"), places("x\n{{/each}}"));
        assertEquals(List.of("1:3"), places("{{#unless a}}\n"));
        assertEquals(List.of("1:1"), places("{{ fee"));
        assertTrue(problems("![a](b)").get(0).message().contains("Image"));
        assertTrue(problems("# 題名").get(0).message().contains("title"));
        assertEquals(2, problems("{{ a1 }} {{ b1 }}").size());
    }

    private static List<String> places(String template) {
        return problems(template).stream().map(p -> p.line() + ":" + p.column()).toList();
    }

    private static List<TemplateProblem> problems(String template) {
        MarkScanner marks = new MarkScanner(template);
        List<TemplateProblem> problems = new ArrayList<>(marks.problems());
        if (problems.isEmpty()) new TemplateCompiler(marks, problems).compile(scope(Map.of()));
        return problems;
    }

    private static Scope scope(Map<String, Type> more) {
        Map<String, Type> types = new LinkedHashMap<>();
        VALUES.forEach((name, value) -> types.put(name, Type.of(value)));
        types.putAll(more);
        return Scope.of(types);
    }

    private static String filled(String template) {
        return filled(template, Map.of());
    }

    private static String filled(String template, Map<String, Type> more) {
        return words(fill(template, more));
    }

    private static List<Block> fill(String template, Map<String, Type> more) {
        MarkScanner marks = new MarkScanner(template);
        List<TemplateProblem> problems = new ArrayList<>(marks.problems());
        Scope scope = scope(more);
        List<Node> nodes = new TemplateCompiler(marks, problems).compile(scope);
        assertEquals(List.of(), problems);
        return Node.blocks(nodes, scope.frame(VALUES, TODAY), Language.JA);
    }

    private static String words(List<Block> blocks) {
        List<String> words = new ArrayList<>();
        for (Block block : blocks) {
            block.accept(new Block.Visitor<RuntimeException>() {
                @Override
                public void heading(Block.Heading heading) {
                    words.add("H" + heading.level() + ":" + text(heading.runs()));
                }

                @Override
                public void paragraph(Block.Paragraph paragraph) {
                    words.add("P:" + text(paragraph.runs()));
                }

                @Override
                public void items(Block.Items items) {
                    words.add((items.numbered() ? "O:" : "U:")
                            + items.items().stream().map(TemplateTest::text).collect(Collectors.joining("/")));
                }

                @Override
                public void grid(Block.Grid grid) {
                    List<List<List<Run>>> rows = new ArrayList<>(List.of(grid.header()));
                    rows.addAll(grid.rows());
                    words.add("G:"
                            + rows.stream()
                                    .map(row ->
                                            row.stream().map(TemplateTest::text).collect(Collectors.joining("|")))
                                    .collect(Collectors.joining("||")));
                }

                @Override
                public void frame(Block.Frame frame) {
                    words.add("F[" + words(frame.blocks()) + "]");
                }

                @Override
                public void rule() {
                    words.add("-");
                }
            });
        }
        return String.join(" ", words);
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
