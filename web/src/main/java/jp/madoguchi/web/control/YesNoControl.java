package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** Yes or no. */
final class YesNoControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        drawing.html()
                .raw("<ul class=\"choices\"")
                .attribute("id", entry.getId())
                .raw(">");
        drawing.choice("radio", entry, "0", "true", drawing.texts().text("yes-no.yes"));
        drawing.choice("radio", entry, "1", "false", drawing.texts().text("yes-no.no"));
        drawing.html().raw("</ul>");
    }
}
