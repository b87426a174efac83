package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.RowEntry;
import jp.madoguchi.web.field.Rows;

/** Rows of other fields, a page of them where there are many; rows are added and removed without scripts. */
final class RepeatControl implements Control {
    @Override
    public void draw(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        Rows rows = entry.rows().orElseThrow();
        drawing.openSlot(entry);
        html.raw("<div class=\"field")
                .raw(entry.isInvalid() ? " invalid" : "")
                .raw("\"><p class=\"label\" tabindex=\"-1\"");
        html.attribute("id", entry.getId()).raw(">").text(entry.getLabel());
        drawing.need(entry);
        html.raw("</p>");
        drawing.notes(entry);
        html.raw("<input type=\"hidden\"").attribute("name", rows.firstName()).raw(" value=\"");
        html.raw(rows.first()).raw("\"/>");
        if (rows.isPaged()) turn(entry, rows, "top", drawing);
        for (RowEntry row : rows.shown()) row(entry, rows, row, drawing);
        if (rows.isPaged()) turn(entry, rows, "end", drawing);
        if (rows.hasRoom()) {
            html.raw("<p>");
            act(
                    entry,
                    "add-" + entry.getId(),
                    "add " + entry.getPath(),
                    "button",
                    drawing,
                    "row.add",
                    entry.getLabel());
            html.raw("</p>");
        }
        html.raw("</div>");
        drawing.closeSlot();
    }

    private static void row(FieldEntry entry, Rows rows, RowEntry row, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<fieldset class=\"group\" tabindex=\"-1\"").attribute("id", row.getHtmlId());
        html.raw("><legend><span class=\"visually-hidden\">")
                .text(entry.getAround())
                .raw("</span>");
        drawing.text("row.number", entry.getLabel(), row.getNumber());
        html.raw("</legend>");
        row.getFields().forEach(drawing::field);
        if (rows.isRemovable()) {
            html.raw("<p>");
            act(
                    entry,
                    "remove-" + row.getHtmlId(),
                    "remove " + row.getPath(),
                    "button small",
                    drawing,
                    "row.remove",
                    entry.getLabel(),
                    row.getNumber());
            html.raw("</p>");
        }
        html.raw("</fieldset>");
    }

    private static void turn(FieldEntry entry, Rows rows, String place, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<div class=\"row-pages\" role=\"group\"");
        html.attribute("aria-label", entry.getAround() + entry.getLabel()).raw(">");
        turn(entry, "earlier-" + place, rows.earlier(), "rows.earlier", drawing);
        html.raw("<span>").text(rows.place()).raw("</span>");
        turn(entry, "later-" + place, rows.later(), "rows.later", drawing);
        html.raw("</div>");
    }

    private static void turn(FieldEntry entry, String id, String row, String words, Drawing drawing) {
        if (row.isEmpty()) return;
        act(entry, id + "-" + entry.getId(), "turn " + row, "button small", drawing, words, entry.getLabel());
    }

    /** A button that is told from those of other rows by what stands around it. */
    private static void act(
            FieldEntry entry, String id, String act, String style, Drawing drawing, String key, Object... arguments) {
        String words = drawing.texts().text(key, arguments);
        drawing.button(id, act, style)
                .attribute("aria-label", entry.getAround() + words)
                .raw(">")
                .text(words)
                .raw("</button>");
    }
}
