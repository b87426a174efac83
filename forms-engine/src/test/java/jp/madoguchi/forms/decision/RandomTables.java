package jp.madoguchi.forms.decision;

import java.util.List;
import java.util.Random;

/** Makes DMN files: one or more decision tables over the names {@code n}, {@code s} and {@code p}. */
final class RandomTables {

    private static final List<String> POLICIES =
            List.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER", "SUM", "MIN", "MAX", "COUNT");

    private final Random random;

    RandomTables(Random random) {
        this.random = random;
    }

    String policy() {
        return POLICIES.get(random.nextInt(POLICIES.size()));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /**
     * A file whose decision {@code d} is a table; with {@code chained}, it reads another table's outcome. Camunda's engine hands that on by the name
     * of the output, so it is that of the decision.
     */
    String file(String policy, int outputs, boolean chained) {
        StringBuilder xml = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " id=\"f\" name=\"f\" namespace=\"http://example.org\">");
        if (chained) {
            xml.append("<decision id=\"base\" name=\"base\"><variable name=\"base\"/>");
            table(xml, "FIRST", 1, "n", "base");
            xml.append("</decision>");
        }
        xml.append("<decision id=\"d\" name=\"d\"><variable name=\"d\"/>");
        if (chained) {
            xml.append("<informationRequirement id=\"r\"><requiredDecision href=\"#base\"/></informationRequirement>");
        }
        table(xml, policy, outputs, chained ? "base" : "n", "o");
        return xml.append("</decision></definitions>").toString();
    }

    private void table(StringBuilder xml, String policy, int outputs, String first, String output) {
        boolean aggregates = List.of("SUM", "MIN", "MAX", "COUNT").contains(policy);
        xml.append("<decisionTable id=\"t").append(xml.length()).append("\" hitPolicy=\"");
        xml.append(aggregates ? "COLLECT\" aggregation=\"" + policy : policy).append("\">");
        for (String input : List.of(first, "s", "p")) {
            xml.append("<input id=\"i").append(xml.length()).append("\"><inputExpression><text>");
            xml.append(input).append("</text></inputExpression></input>");
        }
        for (int i = 0; i < outputs; i++) {
            xml.append("<output id=\"o")
                    .append(xml.length())
                    .append("\" name=\"")
                    .append(i == 0 ? output : output + i)
                    .append("\"/>");
        }
        int rules = 1 + random.nextInt(6);
        for (int i = 0; i < rules; i++) {
            xml.append("<rule id=\"x").append(xml.length()).append("\">");
            entry(xml, "inputEntry", numberTest());
            entry(xml, "inputEntry", one("-", "-", "\"a\"", "\"b\"", "not(\"a\")", "\"a\", \"b\""));
            entry(xml, "inputEntry", one("-", "-", "true", "false"));
            for (int o = 0; o < outputs; o++) {
                entry(xml, "outputEntry", one("1", "2", "3", "2", "n * 2", "if p then 1 else 2", "10"));
            }
            xml.append("</rule>");
        }
        xml.append("</decisionTable>");
    }

    private String numberTest() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> "-";
            case 2 -> one("<", "<=", ">", ">=") + " " + random.nextInt(8);
            case 3 -> one("[", "(") + random.nextInt(4) + ".." + (4 + random.nextInt(4)) + one("]", ")");
            case 4 -> random.nextInt(8) + ", " + random.nextInt(8);
            case 5 -> "not(" + random.nextInt(8) + ")";
            case 6 -> one("odd(?)", "? > 2 and ? < 6", "even(? + 1)");
            default -> String.valueOf(random.nextInt(8));
        };
    }

    private static void entry(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append(" id=\"e").append(xml.length()).append("\"><text><![CDATA[");
        xml.append(text).append("]]></text></").append(name).append('>');
    }
}
