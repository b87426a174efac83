package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.PartEntry;

/** The inputs of a field with several, side by side where there is room. */
record PartRow(FieldEntry entry, Drawing drawing) {
    static final String NUMERIC = " inputmode=\"numeric\" autocomplete=\"off\"";
    static final String PLAIN = " autocomplete=\"off\"";

    /** An input to type in. */
    void typed(String part, String style, String attributes) {
        drawing.html().raw("<div class=\"part\">");
        drawing.part(new PartEntry(entry, part), style, attributes);
        drawing.html().raw("</div>");
    }

    /** A list box. */
    void chosen(String part, String style) {
        drawing.html().raw("<div class=\"part\">");
        drawing.partChoice(new PartEntry(entry, part), style, true);
        drawing.html().raw("</div>");
    }
}
