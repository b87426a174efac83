package jp.madoguchi.forms.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks out of a template before Markdown sees it: each becomes one private character, so that nothing in an
 * expression is read as Markdown.
 */
final class MarkScanner {
    static final char FIRST = '\uE000';
    private static final int MOST = 0x1800;
    private static final Pattern MARK = Pattern.compile("\\{\\{(.*?)\\}\\}");
    private static final Pattern LOOP = Pattern.compile("(?:([\\p{L}_][\\p{L}\\p{N}_]*)\\s+in\\s+)?(.*)");

    private final List<Mark> marks = new ArrayList<>();
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final StringBuilder markdown = new StringBuilder();
    private final Deque<Boolean> openInTable = new ArrayDeque<>();

    MarkScanner(String template) {
        boolean inTable = false;
        int number = 0;
        for (String line : template.split("\r\n|\r|\n", -1)) {
            number++;
            if (line.chars().anyMatch(c -> c >= FIRST && c < 0xF900)) {
                problems.add(new TemplateProblem(number, 1, "a character of the private use area cannot be printed"));
                continue;
            }
            int first = marks.size();
            String replaced = replace(line, number);
            inTable = line.startsWith("|") || (inTable && !line.isBlank());
            boolean alone = marks.size() == first + 1 && replaced.strip().length() == 1;
            if (alone && marks.get(first).kind() != Mark.Kind.VALUE) {
                inTable = isRow(marks.get(first).kind(), inTable);
                if (inTable) markdown.append('|').append(replaced.strip()).append("|\n");
                else markdown.append('\n').append(replaced).append("\n\n");
            } else {
                markdown.append(replaced).append('\n');
            }
        }
    }

    /** Whether a steering line steers rows: where its block began inside a table, its end does too. */
    private boolean isRow(Mark.Kind kind, boolean inTable) {
        switch (kind) {
            case IF, EACH -> openInTable.push(inTable);
            case ELSE -> {
                return inTable && Boolean.TRUE.equals(openInTable.peek());
            }
            case END_IF, END_EACH -> {
                Boolean began = openInTable.poll();
                return inTable && Boolean.TRUE.equals(began);
            }
            case VALUE -> {}
        }
        return inTable;
    }

    String markdown() {
        return markdown.toString();
    }

    List<TemplateProblem> problems() {
        return problems;
    }

    /** Every mark, in order. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    boolean isMark(char c) {
        return c >= FIRST && c < FIRST + marks.size();
    }

    Mark mark(char c) {
        return marks.get(c - FIRST);
    }

    private String replace(String line, int number) {
        Matcher found = MARK.matcher(line);
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        while (found.find()) {
            replaced.append(line, from, found.start()).append((char) (FIRST + marks.size()));
            marks.add(read(found.group(1), number, found.start(1) + 1));
            from = found.end();
        }
        int open = line.indexOf("{{", from);
        if (open >= 0) problems.add(new TemplateProblem(number, open + 1, "{{ without }} on the same line"));
        if (marks.size() > MOST) problems.add(new TemplateProblem(number, 1, "more than " + MOST + " marks"));
        return replaced.append(line, from, line.length()).toString();
    }

    private Mark read(String inside, int line, int column) {
        String text = inside.strip();
        if (text.equals("else")) return new Mark(Mark.Kind.ELSE, "", "", line, column);
        if (text.equals("/if")) return new Mark(Mark.Kind.END_IF, "", "", line, column);
        if (text.equals("/each")) return new Mark(Mark.Kind.END_EACH, "", "", line, column);
        if (text.startsWith("#if ")) return expression(Mark.Kind.IF, "", text.substring(4), inside, line, column);
        if (text.startsWith("#each ")) {
            Matcher loop = LOOP.matcher(text.substring(6).strip());
            String name = loop.matches() && loop.group(1) != null ? loop.group(1) : "item";
            String list = loop.matches() ? loop.group(2) : "";
            return expression(Mark.Kind.EACH, name, list, inside, line, column);
        }
        if (text.startsWith("#") || text.startsWith("/")) {
            problems.add(new TemplateProblem(
                    line, column, "{{" + text + "}} is not known: use #if, else, /if, #each, /each or an expression"));
        }
        return expression(Mark.Kind.VALUE, "", text, inside, line, column);
    }

    private static Mark expression(
            Mark.Kind kind, String name, String expression, String inside, int line, int column) {
        String stripped = expression.strip();
        return new Mark(kind, name, stripped, line, column + Math.max(0, inside.lastIndexOf(stripped)));
    }
}
