package jp.madoguchi.forms.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.Ast;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;

/**
 * The values of a template as they are written down, for checks that look at its text.
 *
 * @param placeholders in the order of the file
 */
public record TemplateOutline(List<Placeholder> placeholders) {

    /** Copies the list. */
    public TemplateOutline {
        placeholders = List.copyOf(placeholders);
    }

    /**
     * A value in double braces.
     *
     * @param text its expression
     * @param ast what it says
     * @param line in the template, from 1
     * @param column in the template, from 1
     * @param alone whether nothing else stands on its line, so that the line is left out where it is null
     * @param around what stands around it, from outside
     */
    public record Placeholder(String text, Ast ast, int line, int column, boolean alone, List<Around> around) {}

    /**
     * A condition or loop.
     *
     * @param expression the condition, or the list
     * @param loop the name of an item; empty for a condition
     * @param holds whether the condition is true here; not in its {@code else}
     */
    public record Around(Ast expression, Optional<String> loop, boolean holds) {}

    /** Reads a template that compiles; what is wrong in it is left out. */
    public static TemplateOutline read(String template, FormDefinition form) {
        MarkScanner scanner = new MarkScanner(template);
        List<String> lines = template.lines().toList();
        List<Placeholder> placeholders = new ArrayList<>();
        Deque<Around> around = new ArrayDeque<>();
        Deque<Scope> scopes = new ArrayDeque<>();
        scopes.push(new TemplateNames(form).scope());
        for (Mark mark : scanner.marks()) {
            Scope scope = scopes.getFirst();
            Optional<Ast> ast = mark.kind().hasExpression() ? syntax(mark.expression(), scope) : Optional.empty();
            switch (mark.kind()) {
                case VALUE ->
                    ast.ifPresent(value -> placeholders.add(new Placeholder(
                            mark.expression(),
                            value,
                            mark.line(),
                            mark.column(),
                            lines.get(mark.line() - 1).strip().matches("\\{\\{[^}]*\\}\\}"),
                            outwards(around))));
                case IF -> around.push(new Around(ast.orElseGet(TemplateOutline::unknown), Optional.empty(), true));
                case ELSE -> {
                    Around begun = around.pop();
                    around.push(new Around(begun.expression(), begun.loop(), false));
                }
                case EACH -> {
                    around.push(new Around(ast.orElseGet(TemplateOutline::unknown), Optional.of(mark.name()), true));
                    Map<String, Type> item = new LinkedHashMap<>();
                    item.put(mark.name(), Type.ANY);
                    scopes.push(scope.inner(item));
                }
                case END_IF -> around.pop();
                case END_EACH -> {
                    around.pop();
                    scopes.pop();
                }
            }
        }
        return new TemplateOutline(placeholders);
    }

    private static Ast unknown() {
        return new Ast.Literal(0, true);
    }

    private static List<Around> outwards(Deque<Around> around) {
        List<Around> all = new ArrayList<>();
        for (Iterator<Around> from = around.descendingIterator(); from.hasNext(); ) {
            all.add(from.next());
        }
        return all;
    }

    private static Optional<Ast> syntax(String expression, Scope scope) {
        try {
            return Optional.of(Feel.syntax(expression, scope));
        } catch (ExpressionRejected rejected) {
            return Optional.empty();
        }
    }
}
