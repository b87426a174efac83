package jp.madoguchi.forms.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns parsed Markdown into nodes; finds the ends of conditions and loops. */
final class TemplateCompiler {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final MarkScanner marks;
    private final List<TemplateProblem> problems;
    private int line = 1;

    /** A condition or loop whose end is not reached yet. */
    private static final class Open {
        final @Nullable Mark mark;
        final @Nullable Expression expression;
        final Scope scope;
        List<Node> nodes = new ArrayList<>();

        @Nullable
        List<Node> then;

        Open(@Nullable Mark mark, @Nullable Expression expression, Scope scope) {
            this.mark = mark;
            this.expression = expression;
            this.scope = scope;
        }
    }

    TemplateCompiler(MarkScanner marks, List<TemplateProblem> problems) {
        this.marks = marks;
        this.problems = problems;
    }

    List<Node> compile(Scope scope) {
        return children(PARSER.parse(marks.markdown()), scope);
    }

    private List<Node> children(org.commonmark.node.Node parent, Scope scope) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(null, null, scope));
        for (org.commonmark.node.Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            Mark steering = steering(at);
            if (steering != null) steer(steering, open);
            else node(at, top(open).scope).ifPresent(top(open).nodes::add);
        }
        while (open.size() > 1) {
            Mark mark = open.pop().mark;
            if (mark != null) problem(mark, mark.kind() == Mark.Kind.IF ? "#if without /if" : "#each without /each");
        }
        return top(open).nodes;
    }

    private static Open top(Deque<Open> open) {
        return java.util.Objects.requireNonNull(open.peek());
    }

    /** The mark of a paragraph or table row that holds nothing else and is no value. */
    private @Nullable Mark steering(org.commonmark.node.Node block) {
        String text = InlineText.plain(block);
        if (text.length() != 1 || !marks.isMark(text.charAt(0))) return null;
        Mark mark = marks.mark(text.charAt(0));
        return mark.kind() == Mark.Kind.VALUE ? null : mark;
    }

    private void steer(Mark mark, Deque<Open> open) {
        line = mark.line();
        Open inner = top(open);
        Mark begun = inner.mark;
        Expression expression = inner.expression;
        switch (mark.kind()) {
            case IF -> open.push(new Open(mark, expression(mark, inner.scope, Type.Kind.BOOLEAN), inner.scope));
            case EACH -> {
                Expression list = expression(mark, inner.scope, Type.Kind.LIST);
                Map<String, Type> item = new LinkedHashMap<>();
                item.put(mark.name(), list == null ? Type.ANY : list.type().element());
                open.push(new Open(mark, list, inner.scope.inner(item)));
            }
            case ELSE -> {
                if (begun == null || begun.kind() != Mark.Kind.IF || inner.then != null) {
                    problem(mark, "else without #if");
                    return;
                }
                inner.then = inner.nodes;
                inner.nodes = new ArrayList<>();
            }
            case END_IF -> {
                if (begun == null || begun.kind() != Mark.Kind.IF) {
                    problem(mark, "/if without #if");
                    return;
                }
                open.pop();
                if (expression == null) return;
                List<Node> then = inner.then == null ? inner.nodes : inner.then;
                top(open).nodes.add(new Node.Choice(expression, then, inner.then == null ? List.of() : inner.nodes));
            }
            case END_EACH -> {
                if (begun == null || begun.kind() != Mark.Kind.EACH) {
                    problem(mark, "/each without #each");
                    return;
                }
                open.pop();
                if (expression != null) top(open).nodes.add(new Node.Loop(expression, inner.nodes));
            }
            case VALUE -> throw new IllegalStateException("a value steers nothing");
        }
    }

    private Optional<Node> node(org.commonmark.node.Node block, Scope scope) {
        if (block instanceof Paragraph) return Optional.of(new Node.Words(0, pieces(block, scope)));
        if (block instanceof Heading heading) {
            if (heading.getLevel() == 1)
                problem("# is the document's title, which procedure.yaml gives: begin with ##");
            return Optional.of(new Node.Words(heading.getLevel(), pieces(block, scope)));
        }
        if (block instanceof BlockQuote) return Optional.of(new Node.Framed(children(block, scope)));
        if (block instanceof ThematicBreak) return Optional.of(new Node.Line());
        if (block instanceof ListBlock list) return Optional.of(listing(list, scope));
        if (block instanceof TableBlock) return Optional.of(table(block, scope));
        if (block instanceof org.commonmark.ext.gfm.tables.TableRow)
            return Optional.of(new Node.Row(cells(block, scope)));
        if (block instanceof HtmlBlock html && html.getLiteral().startsWith("<!--")) return Optional.empty();
        problem("documents have no " + block.getClass().getSimpleName());
        return Optional.empty();
    }

    private Node listing(ListBlock list, Scope scope) {
        List<List<Node.Piece>> items = new ArrayList<>();
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            org.commonmark.node.Node only = item.getFirstChild();
            if (only instanceof Paragraph && only.getNext() == null) items.add(pieces(only, scope));
            else problem("an item of a list is one paragraph");
        }
        return new Node.Listing(!(list instanceof BulletList), items);
    }

    private Node table(org.commonmark.node.Node table, Scope scope) {
        List<List<Node.Piece>> header = new ArrayList<>();
        List<Node> rows = new ArrayList<>();
        for (org.commonmark.node.Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) header = cells(part.getFirstChild(), scope);
            if (part instanceof TableBody) rows = children(part, scope);
        }
        return new Node.Table(header, rows);
    }

    private List<List<Node.Piece>> cells(org.commonmark.node.Node row, Scope scope) {
        List<List<Node.Piece>> cells = new ArrayList<>();
        for (org.commonmark.node.Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(pieces(cell, scope));
        }
        return cells;
    }

    private List<Node.Piece> pieces(org.commonmark.node.Node block, Scope scope) {
        List<Node.Piece> pieces = new ArrayList<>();
        for (InlineText.Stretch stretch : InlineText.of(block, this::problem)) {
            int from = 0;
            String text = stretch.text();
            for (int i = 0; i < text.length(); i++) {
                if (!marks.isMark(text.charAt(i))) continue;
                if (i > from) pieces.add(new Node.Piece(text.substring(from, i), Optional.empty(), stretch.bold()));
                value(marks.mark(text.charAt(i)), scope, stretch.bold()).ifPresent(pieces::add);
                from = i + 1;
            }
            if (from < text.length()) {
                pieces.add(new Node.Piece(text.substring(from), Optional.empty(), stretch.bold()));
            }
        }
        return pieces;
    }

    private Optional<Node.Piece> value(Mark mark, Scope scope, boolean bold) {
        line = mark.line();
        if (mark.kind() != Mark.Kind.VALUE) {
            problem(mark, "#if, else, #each and their ends stand alone on a line");
            return Optional.empty();
        }
        Expression value = expression(mark, scope, Type.Kind.ANY);
        return value == null ? Optional.empty() : Optional.of(new Node.Piece("", Optional.of(value), bold));
    }

    private @Nullable Expression expression(Mark mark, Scope scope, Type.Kind wanted) {
        try {
            Expression compiled = Feel.compile(mark.expression(), scope);
            Type.Kind kind = compiled.type().kind();
            boolean vague = wanted == Type.Kind.ANY || kind == Type.Kind.ANY || kind == Type.Kind.NULL;
            if (vague || kind == wanted) return compiled;
            problem(mark, "a " + wanted.feelName() + " is needed, this is a " + compiled.type());
        } catch (ExpressionRejected e) {
            problems.add(new TemplateProblem(mark.line(), mark.column() + e.offset(), e.reason()));
        }
        return null;
    }

    private void problem(Mark mark, String message) {
        problems.add(new TemplateProblem(mark.line(), mark.column(), message));
    }

    /** A problem somewhere after the last mark: Markdown nodes do not tell their place in the template. */
    private void problem(String message) {
        problems.add(new TemplateProblem(line, 1, message));
    }
}
