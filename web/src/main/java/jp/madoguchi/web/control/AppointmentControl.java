package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.PartEntry;

/** Days and times that would suit, in order of preference. */
final class AppointmentControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<div class=\"parts\">");
        for (String part : entry.getParts().keySet()) {
            html.raw("<div class=\"part\">");
            drawing.partChoice(new PartEntry(entry, part), "medium", true);
            html.raw("</div>");
        }
        html.raw("</div>");
    }
}
