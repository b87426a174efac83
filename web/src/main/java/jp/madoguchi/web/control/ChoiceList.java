package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;

/** Choices in a list box. */
final class ChoiceList extends LabelledControl {
    @Override
    void input(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<select class=\"control\"").attribute("id", entry.getId()).attribute("name", entry.getId());
        html.attribute("autocomplete", entry.plan().autocomplete());
        drawing.state(entry);
        html.raw(">");
        drawing.option("", drawing.texts().text("choice.none"), entry.getTyped().isEmpty());
        for (ChoiceEntry choice : entry.getChoice().getChoices()) {
            drawing.option(choice.value(), choice.words(drawing.texts()), entry.isChosen(choice.value()));
        }
        html.raw("</select>");
        Linked.draw(entry, drawing);
    }
}
