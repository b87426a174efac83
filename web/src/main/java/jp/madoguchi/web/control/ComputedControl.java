package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** A value that is computed from other answers. */
final class ComputedControl implements Control {
    @Override
    public void draw(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        String label = entry.getId() + "-label";
        drawing.openSlot(entry);
        html.raw("<div class=\"field\"><p class=\"label\"")
                .attribute("id", label)
                .raw(">");
        html.text(entry.getLabel()).raw("</p>");
        drawing.notes(entry);
        html.raw("<div class=\"computed\"><output").attribute("id", entry.getId());
        html.attribute("aria-labelledby", label).raw(">").text(entry.getShown()).raw("</output></div></div>");
        drawing.closeSlot();
    }
}
