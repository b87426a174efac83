package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.OptionsEntry;

/** Choices too many to show: words to search for, and what was found. */
final class ChoiceSearch extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        OptionsEntry choice = entry.getChoice();
        Messages texts = drawing.texts();
        html.raw("<div class=\"option-search\"")
                .attribute("data-options", drawing.form().optionsUrl(entry));
        html.attribute("data-linked", Boolean.toString(choice.isLinked())).attribute("data-parent", choice.getAbove());
        html.attribute("data-name", entry.getId()).attribute("data-found", texts.text("choice.found"));
        html.attribute("data-nothing", texts.text("choice.nothing")).raw(">");
        words(entry, drawing);
        if (choice.isSearched()) {
            html.raw("<p class=\"visually-hidden\" tabindex=\"-1\" autofocus=\"autofocus\">");
            drawing.text("choice.result", entry.getLabel());
            html.raw("</p>");
        }
        html.raw("<p class=\"hint\" role=\"status\"")
                .attribute("id", entry.getId() + "-count")
                .raw(">");
        if (choice.isSearched()) html.text(count(choice, texts));
        html.raw("</p>");
        found(entry, drawing);
        html.raw("</div>");
        Linked.draw(entry, drawing);
    }

    private static void words(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        String id = entry.getId() + "-words";
        html.raw("<label").attribute("for", id).raw(">");
        drawing.text("choice.words");
        html.raw("</label><div class=\"search-line\"><input type=\"text\" class=\"control\" autocomplete=\"off\"");
        html.raw(" maxlength=\"100\"").attribute("id", id).attribute("name", id);
        html.attribute("value", entry.getChoice().getWords());
        html.attribute("aria-describedby", entry.getId() + "-count").raw("/>");
        drawing.button("search-" + entry.getId(), "search " + entry.getPath(), "button")
                .attribute(
                        "aria-label", entry.getLabel() + " " + drawing.texts().text("choice.search"))
                .raw(">");
        drawing.text("choice.search");
        html.raw("</button></div>");
    }

    private static String count(OptionsEntry choice, Messages texts) {
        int found = choice.getFoundCount();
        if (found == 0) return texts.text("choice.nothing");
        return texts.text(choice.isMore() ? "choice.first" : "choice.found", found);
    }

    private static void found(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<ul class=\"choices\"")
                .attribute("data-found-list", entry.getId())
                .raw(">");
        int number = 0;
        for (ChoiceEntry option : entry.getChoice().getFound()) {
            drawing.choice("radio", entry, Integer.toString(number++), option.value(), option.words(drawing.texts()));
        }
        if (entry.getChoice().isAnswered() && !entry.isRequired()) {
            drawing.choice("radio", entry, "none", "", drawing.texts().text("choice.clear"));
        }
        html.raw("</ul>");
    }
}
