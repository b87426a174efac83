package jp.madoguchi.forms.sample;

/** Decision tables of samples, each line of the table on a line of its own. */
public final class SampleTable {

    private SampleTable() {}

    /** A DMN file with a table for a decision; its inputs begin in line 3. */
    public static String file(String decision, String policy, String rest) {
        return "<definitions><decision id=\"" + decision + "\" name=\"" + decision
                + "\">\n<decisionTable hitPolicy=\"" + policy + "\">\n" + rest
                + "</decisionTable></decision></definitions>";
    }

    /** A DMN file with a decision for each pair of name and expression. */
    public static String expressions(String... pairs) {
        StringBuilder text = new StringBuilder("<definitions>\n");
        for (int i = 0; i < pairs.length; i += 2) {
            text.append("<decision id=\"" + pairs[i] + "\" name=\"" + pairs[i] + "\"><literalExpression><text>"
                    + escaped(pairs[i + 1]) + "</text></literalExpression></decision>\n");
        }
        return text + "</definitions>";
    }

    /** The inputs of a table, one line each, and its output {@code fee}. */
    public static String inputs(String... expressions) {
        StringBuilder text = new StringBuilder();
        for (String expression : expressions) {
            text.append("<input><inputExpression><text>" + escaped(expression) + "</text></inputExpression></input>\n");
        }
        return text + "<output name=\"fee\"/>\n";
    }

    /** A row of a table, on one line: its tests and, last, its outcome. */
    public static String row(String... cells) {
        StringBuilder text = new StringBuilder("<rule>");
        for (int i = 0; i < cells.length; i++) {
            String entry = i == cells.length - 1 ? "outputEntry" : "inputEntry";
            text.append("<" + entry + "><text>" + escaped(cells[i]) + "</text></" + entry + ">");
        }
        return text + "</rule>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
