package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.PartEntry;

/** Era, year, month and day of a date. */
final class DateInputs {
    private DateInputs() {}

    /**
     * Draws them.
     *
     * @param prefix of their parts: {@code from_} of a period, empty of a date
     */
    static void draw(FieldEntry entry, String prefix, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<div class=\"date-parts\"><div>");
        drawing.partChoice(new PartEntry(entry, prefix + "era"), "era", false);
        html.raw("</div>");
        number(entry, prefix, "year", "number year", drawing);
        number(entry, prefix, "month", "number", drawing);
        number(entry, prefix, "day", "number", drawing);
        html.raw("</div>");
    }

    private static void number(FieldEntry entry, String prefix, String part, String style, Drawing drawing) {
        String attributes = " inputmode=\"numeric\" autocomplete=\"" + autocomplete(entry, part) + "\"";
        drawing.html().raw("<div>");
        drawing.part(new PartEntry(entry, prefix + part), style, attributes);
        drawing.html().raw("</div>");
    }

    /** HTML knows tokens for the parts of a birthday only. */
    private static String autocomplete(FieldEntry entry, String part) {
        return entry.plan().autocomplete().equals("bday") ? "bday-" + part : "off";
    }
}
