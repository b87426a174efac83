package jp.madoguchi.forms.pdf;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.pdf.TextStyle.Align;

/** Cells made of plain text. */
final class TableRows {
    private final Typesetter typesetter;

    TableRows(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    TableBlock.Cell head(String text) throws MissingGlyph {
        return new TableBlock.Cell(typesetter.set(text, true), true, Align.LEFT);
    }

    TableBlock.Cell cell(String text) throws MissingGlyph {
        return cell(text, Align.LEFT);
    }

    TableBlock.Cell cell(String text, Align align) throws MissingGlyph {
        return new TableBlock.Cell(typesetter.set(text, false), false, align);
    }

    List<TableBlock.Cell> heads(List<String> texts) throws MissingGlyph {
        List<TableBlock.Cell> cells = new ArrayList<>(texts.size());
        for (String text : texts) cells.add(head(text));
        return cells;
    }

    List<TableBlock.Cell> cells(List<String> texts) throws MissingGlyph {
        List<TableBlock.Cell> cells = new ArrayList<>(texts.size());
        for (String text : texts) cells.add(cell(text));
        return cells;
    }

    /** A name and its value. */
    List<TableBlock.Cell> pair(String name, String value) throws MissingGlyph {
        return List.of(head(name), cell(value));
    }

    /** A length in the unit people read. */
    static String size(long bytes) {
        if (bytes < 1024) return bytes + " B";
        if (bytes < 1024 * 1024) return (bytes + 512) / 1024 + " KB";
        return String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
