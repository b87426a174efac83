package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** An agent (代理人): on what ground, and who. */
final class DelegationControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        PartRow row = new PartRow(entry, drawing);
        html.raw("<div class=\"parts\">");
        row.chosen("basis", "");
        row.typed("name", "", PartRow.PLAIN);
        row.typed("kana", "", PartRow.PLAIN);
        row.typed("phone", "medium", PartRow.PLAIN + " inputmode=\"tel\"");
        row.typed("registration_number", "medium", PartRow.PLAIN);
        html.raw("</div>");
    }
}
