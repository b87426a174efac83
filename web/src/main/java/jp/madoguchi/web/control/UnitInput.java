package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** A number with its unit behind. */
abstract class UnitInput extends TextInput {
    UnitInput(String inputmode) {
        super("short", "inputmode=\"" + inputmode + "\"");
    }

    @Override
    final void input(FieldEntry entry, Drawing drawing) {
        drawing.html().raw("<span class=\"with-unit\">");
        super.input(entry, drawing);
        drawing.html().raw("<span>").text(unit(entry, drawing)).raw("</span></span>");
    }

    abstract String unit(FieldEntry entry, Drawing drawing);
}
