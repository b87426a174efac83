package jp.madoguchi.forms.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Section;
import jp.madoguchi.forms.pdf.TextStyle.Align;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The questions of a form as tables to write into: label on the left, room on the right, repeating groups as rows. */
final class BlankTables {
    private static final int MOST_COLUMNS = 5;
    private static final int ROWS_OF_A_TABLE = 5;
    private static final int BLOCKS = 2;
    /** A longer list to choose from is printed once above the rows, not in each of them. */
    private static final int MOST_BOXES_IN_A_ROW = 8;

    private static final int MOST_LISTED = 100;

    private final Flow flow;
    private final Labels labels;
    private final ConditionWords conditions;
    private final List<Field> topFields;
    private final TableRows rows;

    BlankTables(Flow flow, Labels labels, FormDefinition form) {
        this.flow = flow;
        this.labels = labels;
        this.conditions = new ConditionWords(labels);
        this.topFields =
                form.pages().stream().flatMap(page -> page.fields().stream()).toList();
        this.rows = new TableRows(flow.typesetter());
    }

    /** Who fills in a page, and its explanation. */
    void notes(Page page) throws MissingGlyph {
        if (page.visibleIf().isPresent()) {
            note(labels.get("blank.page", conditions.of(page.visibleIf().get(), topFields)));
        }
        note(words(page.explanation()));
    }

    void section(Section section) throws MissingGlyph {
        String title = words(section.title());
        if (!title.isEmpty()) {
            flow.heading(title, TextStyle.SUBSECTION, flow.root().child("H3"));
        }
        fields(section.fields(), topFields, false);
    }

    private void fields(List<Field> fields, List<Field> known, boolean inRow) throws MissingGlyph {
        @Nullable TableBlock pairs = null;
        for (Field field : fields) {
            if (field.isComputed()) continue;
            if (field.isRepeat()) {
                repeat(field, known, inRow);
                pairs = null;
            } else if (blank(field).isEmpty()) {
                explanation(field);
                pairs = null;
            } else {
                if (pairs == null) {
                    flow.need(60);
                    pairs = new TableBlock(flow, flow.root(), 38, 62);
                }
                pairs.row(List.of(asked(field, known), rows.cell(inRow ? blankInRow(field) : blank(field))));
            }
        }
        flow.gap(6);
    }

    private void explanation(Field field) throws MissingGlyph {
        flow.gap(4);
        flow.paragraph(
                words(field.label()),
                true,
                TextStyle.BODY.spaced(0, 0),
                flow.root().child("P"));
        note(words(field.settings().get(SharedSettings.TEXT)));
    }

    /** The label, whether it must be answered, the hint, and for whom it is. */
    private TableBlock.Cell asked(Field field, List<Field> known) throws MissingGlyph {
        ShapedText text = flow.typesetter().set(name(field), true);
        for (String line : remarks(field, known)) flow.typesetter().set("\n" + line, false, text);
        return new TableBlock.Cell(text, true, Align.LEFT);
    }

    private String name(Field field) {
        return words(field.label()) + (field.required() ? " " + labels.get("blank.required") : "");
    }

    private List<String> remarks(Field field, List<Field> known) {
        List<String> remarks = new ArrayList<>();
        field.conditions().visibleIf().ifPresent(when -> remarks.add(condition(when, known)));
        field.conditions()
                .requiredIf()
                .ifPresent(when -> remarks.add(labels.get("blank.requiredWhen", condition(when, known))));
        String hint = words(field.hint());
        if (!hint.isEmpty()) remarks.add(hint);
        return remarks;
    }

    private String condition(SourceText when, List<Field> known) {
        return conditions.of(when, known);
    }

    private void repeat(Field field, List<Field> outside, boolean inRow) throws MissingGlyph {
        List<Field> known = new ArrayList<>(field.children());
        known.addAll(outside);
        flow.need(170);
        flow.heading(name(field), TextStyle.SUBSECTION, flow.root().child("H3"));
        for (String remark : remarks(field, outside)) note(remark);
        note(labels.get("blank.rows"));
        for (Field child : field.children()) listOnce(child);
        List<Field> columns = field.children().stream()
                .filter(child -> !blank(child).isEmpty())
                .toList();
        boolean nested = field.children().stream().anyMatch(Field::isRepeat);
        if (nested || columns.size() > MOST_COLUMNS) {
            for (int block = 1; block <= rowCount(field, nested || inRow ? 1 : BLOCKS); block++) {
                String title = labels.get("row", words(field.label()), String.valueOf(block));
                flow.heading(title, TextStyle.SUBSECTION, flow.root().child("H4"));
                fields(field.children(), known, true);
            }
            return;
        }
        table(columns, known, rowCount(field, ROWS_OF_A_TABLE));
    }

    private static int rowCount(Field repeat, int usual) {
        int most = repeat.settings().get(SharedSettings.MAX_ITEMS);
        int wanted = Math.max(repeat.settings().get(SharedSettings.MIN_ITEMS), usual);
        return Math.min(most, wanted);
    }

    private void table(List<Field> columns, List<Field> known, int count) throws MissingGlyph {
        float[] shares = new float[columns.size() + 1];
        shares[0] = 3;
        List<TableBlock.Cell> heads = new ArrayList<>(List.of(rows.head("")));
        List<TableBlock.Cell> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String blank = inColumn(blankInRow(columns.get(i)));
            shares[i + 1] = 12 + Math.min(20, longestLine(blank));
            heads.add(asked(columns.get(i), known));
            row.add(rows.cell(blank));
        }
        TableBlock table = new TableBlock(flow, flow.root(), shares);
        table.header(heads);
        for (int i = 1; i <= count; i++) {
            List<TableBlock.Cell> cells = new ArrayList<>(List.of(rows.head(String.valueOf(i))));
            cells.addAll(row);
            table.row(Collections.unmodifiableList(cells));
        }
        flow.gap(6);
    }

    /** A column is narrow: boxes stand below one another, and the parts of a date closer together. */
    private static String inColumn(String blank) {
        return blank.replace("\u3000□", "\n□").replace("\u3000\u3000\u3000", "\u3000\u3000");
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private String blank(Field field) {
        return field.type().blank(field.settings(), labels.language());
    }

    private String blankInRow(Field field) {
        return field.options().size() > MOST_BOXES_IN_A_ROW ? "\n\u3000" : blank(field);
    }

    private void listOnce(Field field) throws MissingGlyph {
        if (field.options().size() <= MOST_BOXES_IN_A_ROW || field.options().size() > MOST_LISTED) return;
        String list = field.options().stream()
                .map(option -> words(option.label()))
                .collect(Collectors.joining(labels.get("blank.separator")));
        note(labels.get("blank.list", labels.get("blank.quoted", words(field.label())), list));
    }

    private String words(LocalizedText text) {
        return text.in(labels.language());
    }

    private void note(String text) throws MissingGlyph {
        if (!text.isEmpty()) flow.lead(text, TextStyle.SMALL, flow.root().child("P"));
    }
}
