package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** An Individual Number (個人番号): never shown again; what is kept stays while the input is empty. */
final class IndividualNumberControl extends LabelledControl {
    @Override
    void input(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        String id = entry.getId();
        if (entry.isKept()) {
            html.raw("<p class=\"hint\"").attribute("id", id + "-kept").raw(">");
            drawing.text("individual-number.kept");
            html.raw("</p>");
        }
        html.raw("<input type=\"text\" class=\"control medium\" inputmode=\"numeric\" autocomplete=\"off\"");
        html.raw(" data-confidential=\"true\"").attribute("id", id).attribute("name", id);
        html.attribute("value", entry.getTyped());
        drawing.state(entry);
        html.raw("/>");
        if (entry.isKept() && !entry.isRequired()) removal(entry, drawing);
    }

    private static void removal(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        String id = entry.getId() + "-remove";
        html.raw("<div class=\"choice\"><input type=\"checkbox\" value=\"true\"");
        html.attribute("id", id)
                .attribute("name", id)
                .attribute("checked", entry.isRemoved())
                .raw("/><label");
        html.attribute("for", id).raw(">");
        drawing.text("individual-number.remove");
        html.raw("</label></div>");
    }
}
