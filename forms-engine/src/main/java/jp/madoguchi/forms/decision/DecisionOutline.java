package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.rule.SourceText;

/**
 * The decisions of a DMN file as they are written down, for checks that look at the text of a table.
 *
 * @param decisions in the order of the file
 */
public record DecisionOutline(List<Outlined> decisions) {

    /** Copies the list. */
    public DecisionOutline {
        decisions = List.copyOf(decisions);
    }

    /**
     * One decision.
     *
     * @param id its id
     * @param name its name, by which others read its outcome
     * @param line in the file
     * @param requires names by id of the decisions whose outcomes it reads
     * @param table its table; empty for a literal expression
     * @param expression its literal expression; empty for a table
     */
    public record Outlined(
            String id,
            String name,
            int line,
            Map<String, String> requires,
            Optional<Table> table,
            Optional<SourceText> expression) {}

    /**
     * A decision table.
     *
     * @param policy {@code UNIQUE}, {@code FIRST}, {@code ANY}, {@code COLLECT} …
     * @param line in the file
     * @param inputs the expressions whose values are tested
     * @param inputLabels what the inputs are called, or the expressions
     * @param hasDefault whether an output says what holds if no row fits
     * @param rows in order
     */
    public record Table(
            String policy,
            int line,
            List<SourceText> inputs,
            List<String> inputLabels,
            boolean hasDefault,
            List<TableRow> rows) {}

    /**
     * One row.
     *
     * @param id its id, or empty
     * @param line in the file
     * @param tests one for each input
     * @param outcomes one for each output
     */
    public record TableRow(String id, int line, List<SourceText> tests, List<SourceText> outcomes) {}

    /** Reads a file; one that cannot be read (the compiler says why) has no decisions. */
    public static DecisionOutline read(byte[] xml) {
        try {
            return of(DmnReader.read(xml));
        } catch (DmnRejected rejected) {
            return new DecisionOutline(List.of());
        }
    }

    /** The decision with an id or a name. */
    public Optional<Outlined> find(String idOrName) {
        return decisions.stream()
                .filter(decision ->
                        decision.id().equals(idOrName) || decision.name().equals(idOrName))
                .findFirst();
    }

    private static DecisionOutline of(DmnElement root) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DmnElement decision : root.children("decision")) {
            String name = decision.attribute("name", "");
            names.put(decision.attribute("id", name), name);
        }
        List<Outlined> decisions = new ArrayList<>();
        for (DmnElement decision : root.children("decision")) {
            Map<String, String> requires = new LinkedHashMap<>();
            for (DmnElement requirement : decision.children("informationRequirement")) {
                for (DmnElement reference : requirement.children("requiredDecision")) {
                    String id = reference.attribute("href", "").replace("#", "");
                    requires.put(id, names.getOrDefault(id, id));
                }
            }
            String name = decision.attribute("name", "");
            decisions.add(new Outlined(
                    decision.attribute("id", name),
                    name,
                    decision.line,
                    requires,
                    decision.child("decisionTable").map(DecisionOutline::table),
                    decision.child("literalExpression").map(DecisionOutline::text)));
        }
        return new DecisionOutline(decisions);
    }

    private static Table table(DmnElement table) {
        List<SourceText> inputs = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (DmnElement input : table.children("input")) {
            DmnElement expression = input.child("inputExpression").orElse(input);
            inputs.add(text(expression));
            labels.add(input.attribute("label", expression.expression()));
        }
        List<TableRow> rows = table.children("rule").stream()
                .map(rule -> new TableRow(
                        rule.attribute("id", ""),
                        rule.line,
                        texts(rule.children("inputEntry")),
                        texts(rule.children("outputEntry"))))
                .toList();
        boolean hasDefault = table.children("output").stream()
                .anyMatch(output -> output.child("defaultOutputEntry").isPresent());
        return new Table(policy(table), table.line, inputs, labels, hasDefault, rows);
    }

    private static String policy(DmnElement table) {
        return HitPolicy.find(table.attribute("hitPolicy", "UNIQUE"), table.attribute("aggregation", ""))
                .map(HitPolicy::name)
                .orElse("");
    }

    private static List<SourceText> texts(List<DmnElement> entries) {
        return entries.stream().map(DecisionOutline::text).toList();
    }

    private static SourceText text(DmnElement element) {
        return new SourceText(element.expression(), element.expressionLine(), 0);
    }
}
