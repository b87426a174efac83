package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** A heading between fields. */
final class HeadingControl implements Control {
    @Override
    public void draw(FieldEntry entry, Drawing drawing) {
        drawing.openSlot(entry);
        drawing.html().raw("<h2>").text(entry.getLabel()).raw("</h2>");
        drawing.closeSlot();
    }
}
