package jp.madoguchi.forms.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.validation.Evaluation;
import org.jspecify.annotations.Nullable;

/** The answers of one application as tables: label and answer side by side, repeating groups as rows. */
final class AnswerTables {
    private static final int MOST_COLUMNS = 6;

    private final Flow flow;
    private final Labels labels;
    private final Answers answers;
    private final Evaluation evaluation;
    private final Locale locale;
    private final TableRows rows;

    AnswerTables(Flow flow, Labels labels, Answers answers, Evaluation evaluation, Locale locale) {
        this.flow = flow;
        this.labels = labels;
        this.answers = answers;
        this.evaluation = evaluation;
        this.locale = locale;
        this.rows = new TableRows(flow.typesetter());
    }

    /** Whether any of these fields would be printed. */
    boolean hasSomething(List<Field> fields) {
        return fields.stream().anyMatch(field -> isPrinted(field, field.id()));
    }

    void section(String title, List<Field> fields) throws MissingGlyph {
        if (!hasSomething(fields)) return;
        if (!title.isEmpty()) {
            flow.heading(title, TextStyle.SUBSECTION, flow.root().child("H3"));
        }
        fields("", fields);
    }

    private void fields(String prefix, List<Field> fields) throws MissingGlyph {
        @Nullable TableBlock pairs = null;
        for (Field field : fields) {
            String path = prefix + field.id();
            if (!isPrinted(field, path)) continue;
            if (field.isRepeat()) {
                repeat(field, path);
                flow.gap(6);
                pairs = null;
                continue;
            }
            if (pairs == null) {
                flow.need(40);
                pairs = new TableBlock(flow, flow.root(), 34, 66);
            }
            pairs.row(rows.pair(field.label().in(locale), shown(field, path)));
        }
    }

    private void repeat(Field field, String path) throws MissingGlyph {
        String label = field.label().in(locale);
        boolean told = flow.isBelow(label);
        if (!told) flow.heading(label, TextStyle.SUBSECTION, flow.root().child("H3"));
        int count = answers.rows(path);
        if (count == 0) {
            flow.paragraph(
                    labels.get("application.noRows"),
                    false,
                    TextStyle.BODY,
                    flow.root().child("P"));
            return;
        }
        List<Field> columns = columns(field, path, count);
        boolean nested = field.children().stream().anyMatch(Field::isRepeat);
        if (nested || columns.size() > MOST_COLUMNS) {
            for (int row = 0; row < count; row++) {
                String title = labels.get("row", label, String.valueOf(row + 1));
                flow.heading(title, TextStyle.SUBSECTION, flow.root().child(told ? "H3" : "H4"));
                fields(path + "[" + row + "].", field.children());
            }
            return;
        }
        table(columns, path, count);
    }

    private void table(List<Field> columns, String path, int count) throws MissingGlyph {
        float[] shares = new float[columns.size() + 1];
        List<String> heads = new ArrayList<>(List.of(""));
        for (int i = 0; i < columns.size(); i++) {
            String head = columns.get(i).label().in(locale);
            heads.add(head);
            shares[i + 1] = Math.min(60, Math.max(20, width(columns.get(i), path, count)));
            shares[0] += shares[i + 1] * (0.04f + 0.01f * String.valueOf(count).length());
        }
        TableBlock table = new TableBlock(flow, flow.root(), shares);
        table.header(rows.heads(heads));
        for (int row = 0; row < count; row++) {
            List<TableBlock.Cell> cells = new ArrayList<>(columns.size() + 1);
            cells.add(rows.head(String.valueOf(row + 1)));
            for (Field column : columns) {
                String at = FieldPath.inRow(path, row, column.id());
                cells.add(rows.cell(isPrinted(column, at) ? shown(column, at) : ""));
            }
            table.row(cells);
        }
    }

    /** How much room a column wants, judged by its label and its first answers. */
    private float width(Field column, String path, int count) {
        int longest = column.label().in(locale).length();
        for (int row = 0; row < Math.min(count, 20); row++) {
            String at = FieldPath.inRow(path, row, column.id());
            if (isPrinted(column, at))
                longest = Math.max(longest, shown(column, at).length());
        }
        return 8 + 3 * longest;
    }

    /** The fields of a row that are printed in at least one row. */
    private List<Field> columns(Field repeat, String path, int count) {
        List<Field> columns = new ArrayList<>();
        for (Field child : repeat.children()) {
            boolean printed = false;
            for (int row = 0; row < count && !printed; row++) {
                printed = isPrinted(child, FieldPath.inRow(path, row, child.id()));
            }
            if (printed) columns.add(child);
        }
        return columns;
    }

    private boolean isPrinted(Field field, String path) {
        return (field.type().isAnswerable() || field.isComputed()) && evaluation.isVisible(path);
    }

    private String shown(Field field, String path) {
        Object value = field.isComputed()
                ? evaluation.computed().get(path)
                : answers.at(path).orElse(null);
        String shown = value == null ? "" : field.type().printed(value, field.settings(), labels.language());
        return shown.isEmpty() ? labels.get("application.noAnswer") : shown;
    }
}
