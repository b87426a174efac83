package jp.madoguchi.forms.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table on the flow: header repeated on each page, rows that fit stay whole, longer ones go on over the page. */
final class TableBlock {
    private static final float PADDING_X = 5;
    private static final float PADDING_Y = 2.4f;
    private static final TextStyle STYLE = TextStyle.CELL;

    private final Flow flow;
    private final Tag table;
    private final float[] widths;
    private List<Cell> header = List.of();

    /**
     * A cell.
     *
     * @param heads whether it names its column or row
     */
    record Cell(ShapedText text, boolean heads, TextStyle.Align align) {}

    /**
     * Begins a table.
     *
     * @param shares how the columns share the width
     */
    TableBlock(Flow flow, Tag parent, float... shares) {
        this.flow = flow;
        table = parent.child("Table");
        float sum = 0;
        for (float share : shares) sum += share;
        widths = new float[shares.length];
        for (int i = 0; i < shares.length; i++) widths[i] = flow.width() * shares[i] / sum;
    }

    /** The row of column headers. */
    void header(List<Cell> cells) {
        header = List.copyOf(cells);
        flow.need(3 * rowHeight(cells));
        List<Tag> tags = tags(cells, "Column");
        place(cells, tags);
    }

    void row(List<Cell> cells) {
        float height = rowHeight(cells);
        boolean fitsAPage = height < Flow.TOP - Flow.BOTTOM - 60;
        float room = fitsAPage ? height : 3 * STYLE.leading();
        flow.settle(room);
        if (flow.remaining() < room && !flow.atTop()) turnPage();
        place(cells, tags(cells, "Row"));
    }

    private List<Tag> tags(List<Cell> cells, String scope) {
        Tag row = table.child("TR");
        List<Tag> tags = new ArrayList<>(cells.size());
        for (Cell cell : cells) tags.add(cell.heads() ? row.headerCell(scope) : row.child("TD"));
        return tags;
    }

    private void turnPage() {
        flow.nextPage();
        if (!header.isEmpty()) slice(header, List.of(), new int[header.size()], Integer.MAX_VALUE);
    }

    private void place(List<Cell> cells, List<Tag> tags) {
        int[] next = new int[cells.size()];
        while (true) {
            int lines = (int) ((flow.remaining() - 2 * PADDING_Y) / STYLE.leading());
            if (!slice(cells, tags, next, Math.max(1, lines))) return;
            turnPage();
        }
    }

    /** Draws up to so many lines of each cell; tells whether some are left. Without tags it is decoration. */
    private boolean slice(List<Cell> cells, List<Tag> tags, int[] next, int maxLines) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, Math.min(maxLines, lineCount(cells.get(i).text(), next[i], widths[i])));
        }
        float height = lines * STYLE.leading() + 2 * PADDING_Y;
        frame(cells, height);
        float x = flow.left();
        boolean more = false;
        for (int i = 0; i < cells.size(); i++) {
            next[i] = cell(cells.get(i), tags.isEmpty() ? null : tags.get(i), next[i], lines, x, widths[i]);
            more |= next[i] < cells.get(i).text().length();
            x += widths[i];
        }
        flow.moveTo(flow.y() - height);
        return more;
    }

    private int cell(Cell cell, @Nullable Tag tag, int from, int lines, float x, float width) {
        ShapedText text = cell.text();
        if (from >= text.length()) return from;
        PageContent content =
                tag == null ? flow.sheet().beginArtifact() : flow.sheet().begin(tag);
        content.gray(0);
        float room = width - 2 * PADDING_X;
        float baseline = flow.y() - PADDING_Y - STYLE.leading() + (STYLE.leading() - STYLE.size()) / 2 + 1.3f;
        int start = from;
        for (int line = 0; line < lines && start < text.length(); line++) {
            int end = LineBreaker.lineEnd(text, start, room * 1000 / STYLE.size());
            int shown = LineBreaker.shownEnd(text, start, end);
            float slack = room - text.width(start, shown) * STYLE.size() / 1000;
            float at = x
                    + PADDING_X
                    + Math.max(
                            0,
                            switch (cell.align()) {
                                case LEFT -> 0;
                                case CENTER -> slack / 2;
                                case RIGHT -> slack;
                            });
            content.text(text, start, shown, at, baseline, STYLE.size(), 0);
            baseline -= STYLE.leading();
            start = end;
        }
        content.end();
        return start;
    }

    private void frame(List<Cell> cells, float height) {
        float bottom = flow.y() - height;
        PageContent content = flow.sheet().beginArtifact();
        float x = flow.left();
        content.gray(0.93f);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).heads()) {
                content.rectangle(x, bottom, widths[i], height);
                content.fillPath();
            }
            x += widths[i];
        }
        content.stroke(0.5f, 0.45f);
        x = flow.left();
        for (float width : widths) {
            content.rectangle(x, bottom, width, height);
            x += width;
        }
        content.strokePath();
        content.end();
    }

    private float rowHeight(List<Cell> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, lineCount(cells.get(i).text(), 0, widths[i]));
        }
        return lines * STYLE.leading() + 2 * PADDING_Y;
    }

    private static int lineCount(ShapedText text, int from, float width) {
        int lines = 0;
        for (int at = from; at < text.length(); lines++) {
            at = LineBreaker.lineEnd(text, at, (width - 2 * PADDING_X) * 1000 / STYLE.size());
        }
        return lines;
    }
}
