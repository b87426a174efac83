package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.OptionsEntry;

/** What stands below choices that depend on the answer of a field above. */
final class Linked {
    private Linked() {}

    static void draw(FieldEntry entry, Drawing drawing) {
        OptionsEntry choice = entry.getChoice();
        if (!choice.isLinked()) return;
        Html html = drawing.html();
        html.raw("<div class=\"hint\" data-waiting=\"true\"")
                .attribute("hidden", !choice.isWaiting())
                .raw(">");
        drawing.text("choice.waiting", choice.getAboveLabel());
        html.raw("</div><p>");
        drawing.button("choices-" + entry.getId(), "choices " + entry.getPath(), "button small")
                .raw(" data-refresh=\"true\">");
        drawing.text("choice.refresh", choice.getAboveLabel());
        html.raw("</button></p>");
    }
}
