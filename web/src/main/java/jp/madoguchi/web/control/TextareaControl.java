package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** Several lines of text. */
final class TextareaControl extends LabelledControl {
    @Override
    void input(FieldEntry entry, Drawing drawing) {
        drawing.html()
                .raw("<textarea class=\"control\" rows=\"5\"")
                .attribute("id", entry.getId())
                .attribute("name", entry.getId())
                .attribute("autocomplete", entry.plan().autocomplete());
        drawing.state(entry);
        // A browser leaves out the first line break; the text may begin with one of its own.
        drawing.html().raw(">\n").text(entry.getTyped()).raw("</textarea>");
    }
}
