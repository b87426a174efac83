package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;

/** The arrival number of an earlier application; one's own are offered. */
final class EarlierApplicationControl extends LabelledControl {
    @Override
    void input(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        String offered = entry.getId() + "-offered";
        html.raw("<input type=\"text\" class=\"control medium\" autocomplete=\"off\" spellcheck=\"false\"");
        html.raw(" autocapitalize=\"characters\"").attribute("list", offered);
        html.attribute("id", entry.getId()).attribute("name", entry.getId()).attribute("value", entry.getTyped());
        drawing.state(entry);
        html.raw("/><datalist").attribute("id", offered).raw(">");
        for (ChoiceEntry own : drawing.form().earlier(entry)) {
            html.raw("<option").attribute("value", own.value()).raw(">");
            html.text(own.words(drawing.texts())).raw("</option>");
        }
        html.raw("</datalist>");
    }
}
