package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.sample.SampleTable;

/** Makes forms whose fields, rows and pages depend on one another in random ways, and answers and edits for them. */
final class RandomForm {

    private static final String WORDS = SampleProcedure.WORDS;

    /** A field that exists: where its expressions are, and what may be asked of it. */
    record Made(String id, String kind, List<Made> children) {}

    /** What fields are made of, as often as they stand here; the last two only where rows may still nest. */
    private static final List<String> KINDS = List.of(
            "number",
            "number",
            "number",
            "text",
            "yes-no",
            "yes-no",
            "date",
            "computed",
            "computed",
            "computed",
            "choice",
            "choice",
            "choices",
            "repeat",
            "repeat");

    private final Random random;
    private final RandomAnswers answers;
    private final List<Made> top = new ArrayList<>();
    private final TreeMap<String, String> files = new TreeMap<>();
    private int names;

    RandomForm(long seed) {
        this.random = new Random(seed);
        this.answers = new RandomAnswers(random);
    }

    FormDefinition compile() {
        return compile(form(), null);
    }

    /** Another form, in which W stands for a text, with another fee; the rest of the procedure is as always. */
    FormDefinition compile(String text, String fee) {
        SampleProcedure sample = SampleProcedure.withForm(fee == null ? text : text.replaceAll("\\bW\\b", WORDS))
                .more("fee: {table: fee.dmn, decision: fee}\nroute: {table: fee.dmn, decision: route}\n")
                .inThreeLanguages()
                .file("fee.dmn", decisions(fee));
        files.forEach(sample::file);
        return sample.form();
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
            Collections.shuffle(fields, random);
            pages.add(fields);
        }
        StringBuilder text = new StringBuilder("pages:\n");
        List<Integer> order = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            order.add(page);
        }
        Collections.shuffle(order, random);
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
        String kind = KINDS.get(random.nextInt(depth < 2 ? KINDS.size() : KINDS.size() - 2));
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
                files.put(id + ".dmn", table(around));
                line(text, pad, "table", "{file: " + id + ".dmn, decision: value}");
            } else {
                line(text, pad, "value", "'" + (flag ? condition(around) : number(around)) + "'");
            }
            kind = flag ? "yes-no" : "number";
        } else {
            boolean linked = kind.startsWith("choice") && options(text, pad, id, around);
            if (!linked && random.nextInt(4) == 0) {
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

    /** Three options, in the form or in a code list, perhaps linked to a choice made before; whether they are. */
    private boolean options(StringBuilder text, String pad, String id, List<List<Made>> around) {
        List<Made> above = inReach(around).stream()
                .filter(made -> made.kind().equals("choice"))
                .toList();
        boolean linked = !above.isEmpty() && random.nextBoolean();
        if (linked) {
            line(text, pad, "linked-to", above.get(random.nextInt(above.size())).id());
        }
        if (random.nextBoolean()) {
            line(text, pad, "codes", id);
            files.put(
                    "codes/" + id + ".csv",
                    linked
                            ? "value,parent,ja,ja-easy,en\na,a,甲,甲,A\nb,b,乙,乙,B\nc,,丙,丙,C\n"
                            : "value,ja,ja-easy,en\na,甲,甲,A\nb,乙,乙,B\nc,丙,丙,C\n");
        } else {
            String option = "{value: %s, label: " + WORDS + (linked ? ", parent: %s}" : "}");
            line(
                    text,
                    pad,
                    "options",
                    "[" + option.formatted("a", "c") + ", " + option.formatted("b", "b") + ", {value: c, label: "
                            + WORDS + "}]");
        }
        return linked;
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
            case "text", "choice" -> made.id() + " = \"a\"";
            case "choices" -> "list contains(" + made.id() + ", \"b\")";
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
            case "choice" -> "(if " + made.id() + " = \"b\" then 2 else 20)";
            case "choices" -> "count(" + made.id() + ")";
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
        return SampleTable.expressions(
                "fee",
                fee == null ? number(List.of()) : fee,
                "route",
                "if " + condition(List.of()) + " then \"a\" else \"b\"");
    }

    /** Answers to some of the fields, a few of them wrong. */
    Map<String, Object> answers() {
        return answers.some(top);
    }

    /** One change: a path, and its new value or null to take it away. */
    Map.Entry<String, Optional<Object>> edit(LiveEvaluation now) {
        return answers.edit(top, now);
    }
}
