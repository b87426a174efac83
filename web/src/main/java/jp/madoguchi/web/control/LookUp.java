package jp.madoguchi.web.control;

import java.util.List;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/**
 * A button that looks up what goes with what is typed, and the finds to choose from. It sends {@code look-up} with the
 * field's path; the number of the chosen find comes in the parameter {@code <id>-place}.
 */
final class LookUp {
    private LookUp() {}

    /** The button beside the input. */
    static void button(FieldEntry entry, String words, Drawing drawing) {
        drawing.button("look-up-" + entry.getId(), "look-up " + entry.getPath(), "button small")
                .attribute(
                        "aria-label", entry.getLabel() + " " + drawing.texts().text(words))
                .raw(">");
        drawing.text(words);
        drawing.html().raw("</button>");
    }

    /** The finds, where there are several. */
    static void finds(FieldEntry entry, String question, String take, Drawing drawing) {
        List<String> finds = entry.getPlaces();
        if (finds.isEmpty()) return;
        Html html = drawing.html();
        String name = entry.getId() + "-place";
        html.raw("<fieldset class=\"field\"><legend tabindex=\"-1\" autofocus=\"autofocus\">");
        drawing.text(question);
        html.raw("</legend><ul class=\"choices\">");
        for (int i = 0; i < finds.size(); i++) {
            String id = name + ":" + i;
            html.raw("<li><input type=\"radio\"").attribute("name", name).attribute("id", id);
            html.attribute("value", Integer.toString(i))
                    .raw("/><label")
                    .attribute("for", id)
                    .raw(">");
            html.text(finds.get(i)).raw("</label></li>");
        }
        html.raw("</ul>");
        drawing.button("take-" + entry.getId(), "look-up " + entry.getPath(), "button small")
                .raw(">");
        drawing.text(take);
        html.raw("</button></fieldset>");
    }
}
