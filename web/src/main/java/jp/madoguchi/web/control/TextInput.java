package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** A field with one line to type in. */
abstract class TextInput extends LabelledControl {
    private final String opening;

    /**
     * The input.
     *
     * @param style {@code short}, {@code medium} or empty: how wide it is
     * @param attributes what it has beside, such as {@code inputmode="numeric"}; {@code type} unless it is text
     */
    TextInput(String style, String attributes) {
        String type = attributes.contains("type=") ? "" : " type=\"text\"";
        this.opening = "<input" + type + " class=\"control " + style + "\" " + attributes;
    }

    @Override
    void input(FieldEntry entry, Drawing drawing) {
        drawing.html()
                .raw(opening)
                .attribute("id", entry.getId())
                .attribute("name", entry.getId())
                .attribute("value", entry.getTyped())
                .attribute("autocomplete", entry.plan().autocomplete());
        drawing.state(entry);
        drawing.html().raw("/>");
        if (entry.isFilling()) LookUp.button(entry, "corporation.look-up", drawing);
    }
}
