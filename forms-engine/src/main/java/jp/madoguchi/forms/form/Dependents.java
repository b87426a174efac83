package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.rule.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What must be looked at again when a field or a page changes. Everything an evaluation does is a numbered cell: first
 * the steps of the program in their order, then the check of every field, the rules, the fee and the route. A cell only
 * reads what earlier cells make.
 */
final class Dependents {

    /**
     * A cell that reads a field.
     *
     * @param cell its number
     * @param depth how many of the rows around the field it shares; it must be looked at again in all rows below these
     */
    record Reader(int cell, int depth) {}

    private final FormProgram program;
    private final int firstRule;
    private final List<Node> nodes;
    private final int[] stepOf;
    private final List<Map<Integer, Integer>> collected = new ArrayList<>();
    private final Reader[][] readers;
    private final int[][] below;
    private final int[][] ofPage;

    Dependents(FormProgram program) {
        this.program = program;
        this.nodes = allNodes(program.shape());
        this.firstRule = program.steps().size() + nodes.size();
        this.stepOf = new int[nodes.size()];
        this.below = new int[nodes.size()][];
        this.ofPage = new int[program.pages().size()][];
        nodes.forEach(node -> collected.add(new TreeMap<>()));
        for (int i = 0; i < program.steps().size(); i++) {
            Step step = program.steps().get(i);
            if (step.node() == null) {
                reads(i, step.page(), program.shape());
            } else {
                stepOf[step.node().number] = i;
                reads(i, step.node().visibleIf, step.node().shape);
                reads(i, step.node());
            }
        }
        nodes.forEach(this::checks);
        for (int i = 0; i < program.rules().size(); i++) {
            CompiledRule rule = program.rules().get(i);
            reads(firstRule + i, rule.condition(), rule.at().shape);
            note(rule.at(), firstRule + i, rule.at().shape.depth());
        }
        reads(feeCell(), program.fee());
        reads(routeCell(), program.route());
        this.readers = new Reader[nodes.size()][];
        for (Node node : nodes) {
            readers[node.number] = readers(collected.get(node.number));
            below[node.number] = cellsBelow(node);
        }
        for (int page = 0; page < ofPage.length; page++) {
            ofPage[page] = program.pageNodes().get(page).stream()
                    .mapToInt(node -> stepOf[node.number])
                    .toArray();
        }
        collected.clear();
    }

    /** The fields of the form and of all rows, by their numbers. */
    private static List<Node> allNodes(Shape shape) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : shape.nodes()) {
            nodes.add(node);
            node.collectBelow(nodes);
        }
        nodes.sort(java.util.Comparator.comparingInt(node -> node.number));
        return nodes;
    }

    private void checks(Node node) {
        int cell = checkCell(node);
        reads(cell, node.requiredIf, node.shape);
        reads(cell, node.linkedTo, node.shape);
        note(node, cell, node.shape.depth());
    }

    private void reads(int cell, @Nullable Expression expression, Shape shape) {
        if (expression != null) {
            reads(cell, expression.uses(), shape);
        }
    }

    private void reads(int cell, Node computed) {
        if (computed.value != null) {
            reads(cell, computed.value.uses(), computed.shape);
        }
    }

    private void reads(int cell, @Nullable Decision decision) {
        if (decision != null) {
            reads(cell, decision.uses(), program.shape());
        }
    }

    private void reads(int cell, Set<String> uses, Shape shape) {
        Reads.of(uses, shape).forEach((node, depth) -> note(node, cell, depth));
    }

    private void note(Node read, int cell, int depth) {
        collected.get(read.number).merge(cell, depth, Math::min);
    }

    private static Reader[] readers(Map<Integer, Integer> cells) {
        Collection<Reader> made = new ArrayList<>(cells.size());
        cells.forEach((cell, depth) -> made.add(new Reader(cell, depth)));
        return made.toArray(new Reader[0]);
    }

    private int[] cellsBelow(Node repeat) {
        List<Node> nodes = new ArrayList<>();
        repeat.collectBelow(nodes);
        List<Integer> cells = new ArrayList<>();
        for (Node node : nodes) {
            cells.add(stepOf[node.number]);
            cells.add(checkCell(node));
        }
        for (int i = 0; i < program.rules().size() && !nodes.isEmpty(); i++) {
            if (nodes.contains(program.rules().get(i).at())) {
                cells.add(firstRule + i);
            }
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Who reads a field, its own check included. */
    Reader[] readersOf(Node node) {
        return readers[node.number];
    }

    /** Everything in the rows of a repeating group. */
    int[] below(Node repeat) {
        return below[repeat.number];
    }

    /** The steps of the fields of a page. */
    int[] ofPage(int page) {
        return ofPage[page];
    }

    int stepCell(Node node) {
        return stepOf[node.number];
    }

    int checkCell(Node node) {
        return program.steps().size() + node.number;
    }

    boolean isStep(int cell) {
        return cell < program.steps().size();
    }

    /** The field whose check a cell is. */
    Node checkedNode(int cell) {
        return nodes.get(cell - program.steps().size());
    }

    boolean isRule(int cell) {
        return cell >= firstRule && cell < feeCell();
    }

    /** The rule of a cell, by its place among the rules. */
    int rule(int cell) {
        return cell - firstRule;
    }

    int feeCell() {
        return firstRule + program.rules().size();
    }

    int routeCell() {
        return feeCell() + 1;
    }

    /** Number of cells. */
    int size() {
        return routeCell() + 1;
    }
}
