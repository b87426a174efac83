package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** A bank account, or symbol and number of one at Yucho Bank. */
final class BankAccountControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        PartRow row = new PartRow(entry, drawing);
        html.raw("<div class=\"parts\">");
        row.typed("bank_code", "short", PartRow.NUMERIC);
        row.typed("branch_code", "short", PartRow.NUMERIC);
        row.chosen("kind", "short");
        row.typed("number", "short", PartRow.NUMERIC);
        html.raw("<details class=\"more wide\"").attribute("id", entry.getId() + "-yucho");
        String symbol = entry.getParts().getOrDefault("yucho_symbol", "");
        html.attribute("open", !symbol.isEmpty()).raw("><summary>");
        drawing.text("bank-account.yucho");
        html.raw("</summary><p class=\"hint\">");
        drawing.text("bank-account.yucho-hint");
        html.raw("</p><div class=\"parts\">");
        row.typed("yucho_symbol", "short", PartRow.NUMERIC);
        row.typed("yucho_number", "short", PartRow.NUMERIC);
        html.raw("</div></details>");
        row.typed("holder_kana", "", PartRow.PLAIN);
        html.raw("</div>");
    }
}
