package jp.madoguchi.forms.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts blocks below one another, page after page. Lengths in points, measured from the bottom left of the page. */
final class Flow {
    static final float LEFT = 62;
    static final float RIGHT = Sheet.WIDTH - 62;
    static final float TOP = Sheet.HEIGHT - 54;
    static final float BOTTOM = 58;
    private static final float BOX_PADDING = 10;

    private final PdfFile file;
    private Sheet sheet;
    private float y = TOP;
    private float left = LEFT;
    private float right = RIGHT;
    private @Nullable Float boxTop;
    /** Headings and their leads that wait for what stands below them, so that none is alone at the foot of a page. */
    private final List<Heading> waiting = new ArrayList<>();

    /** What was asked for while headings wait. */
    private float roomBelow;

    private record Heading(String words, ShapedText text, TextStyle style, Tag tag) {}

    Flow(PdfFile file) {
        this.file = file;
        sheet = file.addSheet();
    }

    Typesetter typesetter() {
        return file.typesetter();
    }

    Tag root() {
        return file.root();
    }

    Sheet sheet() {
        settle(0);
        return sheet;
    }

    float left() {
        return left;
    }

    float width() {
        return right - left;
    }

    /** The lower edge of what is placed so far. */
    float y() {
        settle(0);
        return y;
    }

    float remaining() {
        settle(0);
        return y - BOTTOM;
    }

    boolean atTop() {
        return y >= TOP;
    }

    void moveTo(float lower) {
        y = lower;
    }

    void gap(float height) {
        if (!atTop() && waiting.isEmpty()) y -= height;
    }

    /** Goes on to the next page unless this much room is left. */
    void need(float height) {
        if (!waiting.isEmpty()) roomBelow = Math.max(roomBelow, height);
        else if (remaining() < height && !atTop()) nextPage();
    }

    /** Places the headings that wait, on a page with this much room below them. */
    void settle(float room) {
        if (waiting.isEmpty()) return;
        List<Heading> headings = List.copyOf(waiting);
        waiting.clear();
        float height = Math.max(room, roomBelow);
        roomBelow = 0;
        for (Heading heading : headings) height += height(heading.text(), heading.style());
        if (y - BOTTOM < height && !atTop()) nextPage();
        for (Heading heading : headings) paragraph(heading.text(), heading.style(), heading.tag());
    }

    void nextPage() {
        closeBoxOnPage();
        sheet = file.addSheet();
        y = TOP;
        if (boxTop != null) {
            boxTop = y;
            y -= BOX_PADDING;
        }
    }

    void paragraph(String text, boolean bold, TextStyle style, Tag tag) throws MissingGlyph {
        paragraph(typesetter().set(text, bold), style, tag);
    }

    /** A paragraph; its lines are at least two to a page where it has them. */
    void paragraph(ShapedText text, TextStyle style, Tag tag) {
        if (!waiting.isEmpty()) settle(Math.min(height(text, style), style.before() + 2 * style.leading()));
        gap(style.before());
        int from = 0;
        float first = width() - style.indent();
        boolean open = false;
        while (from < text.length()) {
            float indent = style.indent() + (from == 0 ? 0 : style.hanging());
            float room = from == 0 ? first : first - style.hanging();
            int end = LineBreaker.lineEnd(text, from, room * 1000 / style.size());
            boolean turn = remaining() < style.leading()
                    || (from == 0 && end < text.length() && remaining() < 2 * style.leading());
            if (turn && !atTop()) {
                if (open) sheet.content().end();
                open = false;
                nextPage();
            }
            if (!open) sheet.begin(tag).gray(style.gray());
            open = true;
            line(text, from, end, indent, room, style, text.length());
            from = end;
        }
        if (open) sheet.content().end();
        y -= style.after();
    }

    /** How high a paragraph will be. */
    float height(ShapedText text, TextStyle style) {
        float height = style.before() + style.after();
        float room = width() - style.indent();
        for (int from = 0; from < text.length(); height += style.leading()) {
            float wide = from == 0 ? room : room - style.hanging();
            from = LineBreaker.lineEnd(text, from, wide * 1000 / style.size());
        }
        return height;
    }

    private void line(ShapedText text, int from, int end, float indent, float room, TextStyle style, int length) {
        int shown = LineBreaker.shownEnd(text, from, end);
        float wide = text.width(from, shown) * style.size() / 1000;
        float slack = room - wide;
        float x = left + indent;
        float spacing = 0;
        switch (style.align()) {
            case RIGHT -> x += slack;
            case CENTER -> x += slack / 2;
            case LEFT -> {
                boolean wrapped = end < length && text.character(end - 1) != '\n';
                if (wrapped && shown - from > 1 && slack < 4 * style.size()) spacing = slack / (shown - from - 1);
            }
        }
        y -= style.leading();
        float baseline = y + (style.leading() - style.size()) / 2 + style.size() * 0.12f;
        sheet.content().text(text, from, shown, x, baseline, style.size(), Math.max(0, spacing));
    }

    /** A heading; never alone at the foot of a page: it is placed together with what comes next. */
    void heading(String text, TextStyle style, Tag tag) throws MissingGlyph {
        waiting.add(new Heading(text, typesetter().set(text, true), style, tag));
    }

    /** What explains a heading; it goes with it to where the next thing is placed. */
    void lead(String text, TextStyle style, Tag tag) throws MissingGlyph {
        if (waiting.isEmpty()) paragraph(text, false, style, tag);
        else waiting.add(new Heading("", typesetter().set(text, false), style, tag));
    }

    /** Whether what comes next stands right below a heading of these words. */
    boolean isBelow(String heading) {
        return !waiting.isEmpty() && waiting.get(waiting.size() - 1).words().equals(heading);
    }

    /** A thin line across. */
    void rule() {
        settle(0);
        sheet.beginArtifact();
        sheet.content().stroke(0.6f, 0.45f);
        sheet.content().line(left, y, right, y);
        sheet.content().strokePath();
        sheet.content().end();
    }

    /** What follows stands in a frame up to {@link #closeBox}, on as many pages as it takes. */
    void openBox() {
        need(70);
        gap(6);
        boxTop = y;
        y -= BOX_PADDING - 2;
        left += BOX_PADDING;
        right -= BOX_PADDING;
    }

    void closeBox() {
        settle(0);
        y -= BOX_PADDING - 6;
        left -= BOX_PADDING;
        right += BOX_PADDING;
        frame(0);
        boxTop = null;
        y -= 8;
    }

    private void closeBoxOnPage() {
        if (boxTop == null) return;
        frame(BOX_PADDING);
    }

    private void frame(float inset) {
        if (boxTop == null) return;
        sheet.beginArtifact();
        sheet.content().stroke(0.7f, 0.3f);
        sheet.content().rectangle(left - inset, y, right - left + 2 * inset, boxTop - y);
        sheet.content().strokePath();
        sheet.content().end();
    }
}
