package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** A field with several inputs, buttons or boxes: legend, hint, error, controls. */
abstract class GroupControl implements Control {
    @Override
    public final void draw(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        drawing.openSlot(entry);
        html.raw("<fieldset class=\"field")
                .raw(entry.isInvalid() ? " invalid" : "")
                .raw("\"><legend class=\"label\">");
        html.text(entry.getLabel());
        drawing.need(entry);
        html.raw("</legend>");
        drawing.notes(entry);
        inputs(entry, drawing);
        html.raw("</fieldset>");
        drawing.closeSlot();
    }

    /** Draws the inputs. */
    abstract void inputs(FieldEntry entry, Drawing drawing);
}
