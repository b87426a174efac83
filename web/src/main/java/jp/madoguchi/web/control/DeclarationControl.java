package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** A statement to agree to by ticking. */
final class DeclarationControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<p>")
                .lines(entry.plan().text())
                .raw("</p><div class=\"choice\"><input type=\"checkbox\" value=\"true\"");
        html.attribute("id", entry.getId()).attribute("name", entry.getId());
        html.attribute("checked", entry.isChosen("true"));
        drawing.state(entry);
        html.raw("/><label").attribute("for", entry.getId()).raw(">");
        drawing.text("declaration.agree");
        html.raw("</label></div>");
    }
}
