package jp.madoguchi.forms.pdf;

/**
 * How a paragraph looks. Lengths in points.
 *
 * @param size font size
 * @param leading distance of baselines
 * @param align where lines stand
 * @param gray 0 is black
 * @param indent of every line from the left
 * @param hanging how much further lines after the first stand
 * @param before space above, left out at the top of a page
 * @param after space below
 */
record TextStyle(
        float size, float leading, Align align, float gray, float indent, float hanging, float before, float after) {
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    static final TextStyle BODY = new TextStyle(10.5f, 17, Align.LEFT, 0, 0, 0, 0, 4);
    static final TextStyle FRAMED = new TextStyle(8.5f, 12.5f, Align.LEFT, 0, 0, 0, 0, 3);
    static final TextStyle SMALL = new TextStyle(8.5f, 13, Align.LEFT, 0.25f, 0, 0, 0, 2);
    static final TextStyle CELL = new TextStyle(9.5f, 13.5f, Align.LEFT, 0, 0, 0, 0, 0);
    static final TextStyle TITLE = new TextStyle(17, 26, Align.CENTER, 0, 0, 0, 6, 14);
    static final TextStyle SECTION = new TextStyle(12, 18, Align.LEFT, 0, 0, 0, 11, 4);
    static final TextStyle SUBSECTION = new TextStyle(10.5f, 16, Align.LEFT, 0, 0, 0, 9, 4);

    TextStyle aligned(Align to) {
        return new TextStyle(size, leading, to, gray, indent, hanging, before, after);
    }

    TextStyle indented(float by, float hang) {
        return new TextStyle(size, leading, align, gray, indent + by, hang, before, after);
    }

    TextStyle spaced(float above, float below) {
        return new TextStyle(size, leading, align, gray, indent, hanging, above, below);
    }
}
