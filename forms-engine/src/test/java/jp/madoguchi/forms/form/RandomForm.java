package jp.madoguchi.forms.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureFolder;

/** Makes forms whose fields, rows and pages depend on one another in random ways, and answers and edits for them. */
final class RandomForm {

    private static final String WORDS = "{ja: 語, ja-easy: 語, en: word}";
    private static final String PROCEDURE =
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
            route: {table: fee.dmn, decision: route}
            """
                    .replace("W", WORDS);

    /** A field that exists: where its expressions are, and what may be asked of it. */
    private record Made(String id, String kind, List<Made> children) {}

    private final Random random;
    private final List<Made> top = new ArrayList<>();
    private final TreeMap<String, byte[]> tables = new TreeMap<>();
    private int names;

    RandomForm(long seed) {
        this.random = new Random(seed);
    }

    FormDefinition compile() {
        return compile(form(), null);
    }

    /** Another form, in which W stands for a text, with another fee; the rest of the procedure is as always. */
    FormDefinition compile(String text, String fee) {
        String form = fee == null ? text : text.replaceAll("\\bW\\b", WORDS);
        TreeMap<String, byte[]> files = new TreeMap<>(tables);
        files.put("procedure.yaml", PROCEDURE.getBytes(StandardCharsets.UTF_8));
        files.put("form.yaml", form.getBytes(StandardCharsets.UTF_8));
        files.put("fee.dmn", decisions(fee).getBytes(StandardCharsets.UTF_8));
        Compilation compilation = new DefinitionCompiler().compile(new ProcedureFolder("sample", 1, files));
        return compilation
                .definition()
                .orElseThrow(() -> new AssertionError(compilation.findings() + "\n" + form))
                .form();
    }

    /** Fields only read fields made before them; pages and fields then stand in another order. */
    private String form() {
        List<List<String>> pages = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int page = 0; page < count; page++) {
            List<String> fields = new ArrayList<>();
            String visible =
                    page > 0 && random.nextInt(3) == 0 ? "\n    visible-if: '" + condition(List.of()) + "'" : "";
            heads.add("  - id: page" + page + "\n    title: " + WORDS + visible + "\n    fields:\n");
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                fields.add(field(top, List.of(), 6, 0));
            }
            java.util.Collections.shuffle(fields, random);
            pages.add(fields);
        }
        StringBuilder text = new StringBuilder("pages:\n");
        List<Integer> order = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            order.add(page);
        }
        java.util.Collections.shuffle(order, random);
        order.forEach(page -> text.append(heads.get(page)).append(String.join("", pages.get(page))));
        text.append("rules:\n");
        for (int i = 0; i < 3; i++) {
            text.append(rule(i));
        }
        return text.append(exit()).toString();
    }

    private String exit() {
        return "exits:\n  - {id: exit-1, at: "
                + top.get(random.nextInt(top.size())).id() + ", when: '" + condition(List.of()) + "', title: " + WORDS
                + ", text: " + WORDS + "}\n";
    }

    private String rule(int number) {
        String at = "";
        List<Made> fields = top;
        List<List<Made>> around = new ArrayList<>();
        while (true) {
            Made made = fields.get(random.nextInt(fields.size()));
            if (!made.kind().equals("repeat") || made.children().isEmpty()) {
                at += made.id();
                break;
            }
            at += made.id() + "[].";
            around.add(0, made.children());
            fields = made.children();
        }
        return "  - {id: rule-" + number + ", at: '" + at + "', must: '" + condition(around) + "', severity: "
                + (random.nextBoolean() ? "error" : "warning") + ", message: " + WORDS + "}\n";
    }

    private String field(List<Made> home, List<List<Made>> around, int indent, int depth) {
        String id = "f" + names++;
        int pick = random.nextInt(depth < 2 ? 12 : 10);
        String kind = pick < 3
                ? "number"
                : pick < 4 ? "text" : pick < 6 ? "yes-no" : pick < 7 ? "date" : pick < 10 ? "computed" : "repeat";
        String pad = " ".repeat(indent);
        StringBuilder text = new StringBuilder(pad).append("- id: ").append(id).append("\n");
        line(text, pad, "type", kind);
        line(text, pad, "label", WORDS);
        line(text, pad, "purpose", WORDS);
        if (random.nextInt(3) == 0) {
            line(text, pad, "visible-if", "'" + condition(around) + "'");
        }
        List<Made> children = new ArrayList<>();
        if (kind.equals("computed")) {
            boolean flag = random.nextInt(3) == 0;
            if (!flag && random.nextBoolean()) {
                tables.put(id + ".dmn", table(around).getBytes(StandardCharsets.UTF_8));
                line(text, pad, "table", "{file: " + id + ".dmn, decision: value}");
            } else {
                line(text, pad, "value", "'" + (flag ? condition(around) : number(around)) + "'");
            }
            kind = flag ? "yes-no" : "number";
        } else {
            if (random.nextInt(4) == 0) {
                line(text, pad, "required", "true");
            } else if (random.nextInt(4) == 0) {
                line(text, pad, "required-if", "'" + condition(around) + "'");
            }
            if (kind.equals("number")) {
                line(text, pad, "min", "0");
                line(text, pad, "max", "50");
            } else if (kind.equals("repeat")) {
                line(text, pad, "max-items", "4");
                text.append(pad).append("  fields:\n");
                List<List<Made>> inner = new ArrayList<>();
                inner.add(children);
                inner.addAll(around);
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    text.append(field(children, inner, indent + 4, depth + 1));
                }
            }
        }
        home.add(new Made(id, kind, children));
        return text.toString();
    }

    private static void line(StringBuilder text, String pad, String key, String value) {
        text.append(pad).append("  ").append(key).append(": ").append(value).append('\n');
    }

    private List<Made> inReach(List<List<Made>> around) {
        List<Made> all = new ArrayList<>(top);
        around.forEach(all::addAll);
        return all;
    }

    private String condition(List<List<Made>> around) {
        List<Made> all = inReach(around);
        if (all.isEmpty()) {
            return "1 < 2";
        }
        Made made = all.get(random.nextInt(all.size()));
        return switch (made.kind()) {
            case "yes-no" -> random.nextBoolean() ? made.id() : "not(" + made.id() + ")";
            case "text" -> made.id() + " = \"a\"";
            case "date" -> made.id() + " < today()";
            default -> number(around) + (random.nextBoolean() ? " > " : " <= ") + random.nextInt(30);
        };
    }

    private String number(List<List<Made>> around) {
        List<Made> all = inReach(around);
        if (all.isEmpty()) {
            return "7";
        }
        Made made = all.get(random.nextInt(all.size()));
        return switch (made.kind()) {
            case "number" -> made.id() + " + " + random.nextInt(3);
            case "yes-no" -> "(if " + made.id() + " then 3 else 40)";
            case "repeat" -> overRows(made);
            default -> String.valueOf(random.nextInt(40));
        };
    }

    private String overRows(Made repeat) {
        List<Made> numbers = repeat.children().stream()
                .filter(child -> child.kind().equals("number"))
                .toList();
        int pick = random.nextInt(4);
        if (numbers.isEmpty() || pick == 0) {
            return "count(" + repeat.id() + ")";
        }
        String child = numbers.get(random.nextInt(numbers.size())).id();
        return switch (pick) {
            case 1 -> "sum(" + repeat.id() + "." + child + ")";
            case 2 -> "count(" + repeat.id() + "[" + child + " > 5])";
            default -> "sum(for row in " + repeat.id() + " return row." + child + ")";
        };
    }

    /** A table of a computed field: its input, its tests and the decision it requires read what stands around. */
    private String table(List<List<Made>> around) {
        String row =
                "<rule id=\"%s\"><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>";
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
                  <decision id="base" name="base"><literalExpression><text>%s</text></literalExpression></decision>
                  <decision id="value" name="value">
                    <informationRequirement><requiredDecision href="#base"/></informationRequirement>
                    <decisionTable hitPolicy="FIRST">
                      <input id="i"><inputExpression typeRef="number"><text>%s</text></inputExpression></input>
                      <output id="o" name="o" typeRef="number"/>
                      %s%s%s
                    </decisionTable></decision>
                </definitions>
                """
                .formatted(
                        number(around),
                        number(around),
                        row.formatted("a", "&lt; " + number(around), "base"),
                        row.formatted("b", "[10..30)", number(around)),
                        row.formatted("c", "-", "base + 1"));
    }

    private String decisions(String fee) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
                  <decision id="fee" name="fee"><variable name="fee" typeRef="number"/>
                    <literalExpression><text>%s</text></literalExpression></decision>
                  <decision id="route" name="route"><variable name="route" typeRef="string"/>
                    <literalExpression><text>if %s then "a" else "b"</text></literalExpression></decision>
                </definitions>
                """
                .formatted(
                        fee == null ? number(List.of()) : fee,
                        condition(List.of()).replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** Answers to some of the fields, a few of them wrong. */
    Map<String, Object> answers() {
        return answers(top);
    }

    private Map<String, Object> answers(List<Made> fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Made made : fields) {
            if (random.nextInt(3) > 0) {
                answers.put(made.id(), value(made));
            }
        }
        if (random.nextInt(15) == 0) {
            answers.put("stranger", "x");
        }
        return answers;
    }

    private Object value(Made made) {
        if (random.nextInt(20) == 0) {
            return random.nextBoolean() ? "?" : List.of("?");
        }
        return switch (made.kind()) {
            case "number" -> BigDecimal.valueOf(random.nextInt(60));
            case "yes-no" -> random.nextBoolean();
            case "date" -> "20" + (20 + random.nextInt(10)) + "-01-02";
            case "repeat" -> {
                List<Object> rows = new ArrayList<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    rows.add(answers(made.children()));
                }
                yield rows;
            }
            default -> random.nextBoolean() ? "a" : "b";
        };
    }

    /** One change: a path, and its new value or null to take it away. */
    Map.Entry<String, java.util.Optional<Object>> edit(LiveEvaluation now) {
        List<Made> fields = top;
        String path = "";
        while (true) {
            Made made = fields.get(random.nextInt(fields.size()));
            path += made.id();
            int rows = made.kind().equals("repeat") ? now.answers().rows(path) : 0;
            int pick = random.nextInt(8);
            if (!made.kind().equals("repeat") || pick == 0) {
                return Map.entry(
                        random.nextInt(40) == 0 ? path.replaceAll("f\\d+$", "stranger") : path,
                        random.nextInt(5) == 0 ? java.util.Optional.empty() : java.util.Optional.of(value(made)));
            }
            int row = pick == 1 ? rows : rows == 0 ? 0 : random.nextInt(rows);
            path += "[" + row + "]";
            if (pick <= 2) {
                return Map.entry(
                        path,
                        pick == 1
                                ? java.util.Optional.of(Map.copyOf(answers(made.children())))
                                : java.util.Optional.empty());
            }
            path += ".";
            fields = made.children();
        }
    }
}
