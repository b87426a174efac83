package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;

/** Choices as buttons or boxes. */
class ChoiceButtons extends GroupControl {
    private final String kind;

    /** Of HTML's input type {@code radio} or {@code checkbox}. */
    ChoiceButtons(String kind) {
        this.kind = kind;
    }

    @Override
    final void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<ul class=\"choices\"").attribute("id", entry.getId()).raw(">");
        int number = 0;
        for (ChoiceEntry choice : entry.getChoice().getChoices()) {
            drawing.choice(kind, entry, Integer.toString(number++), choice.value(), choice.words(drawing.texts()));
        }
        html.raw("</ul>");
        Linked.draw(entry, drawing);
    }
}
