package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** A field with one input: label, hint, error, control. */
abstract class LabelledControl implements Control {
    @Override
    public final void draw(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        drawing.openSlot(entry);
        html.raw("<div class=\"field").raw(entry.isInvalid() ? " invalid" : "").raw("\"><label class=\"label\" for=\"");
        html.text(entry.getId()).raw("\">").text(entry.getLabel());
        drawing.need(entry);
        html.raw("</label>");
        drawing.notes(entry);
        input(entry, drawing);
        html.raw("</div>");
        drawing.closeSlot();
    }

    /** Draws the input. */
    abstract void input(FieldEntry entry, Drawing drawing);
}
