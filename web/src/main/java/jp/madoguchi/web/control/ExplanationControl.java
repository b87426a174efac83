package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** Something to read. */
final class ExplanationControl implements Control {
    @Override
    public void draw(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        drawing.openSlot(entry);
        html.raw("<div class=\"notice\">");
        if (!entry.getLabel().isEmpty()) html.raw("<h2>").text(entry.getLabel()).raw("</h2>");
        html.raw("<p>").lines(entry.plan().text()).raw("</p></div>");
        drawing.closeSlot();
    }
}
