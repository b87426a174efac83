package jp.madoguchi.web.control;

import java.util.List;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;

/** Two dates: from and to. */
final class PeriodControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        for (String end : List.of("from", "to")) {
            String label = entry.getId() + "-" + end + "-label";
            html.raw("<div class=\"end\" role=\"group\"").attribute("aria-labelledby", label);
            html.raw("><p class=\"end-label\"").attribute("id", label).raw(">");
            html.text(words(entry, end)).raw("</p>");
            DateInputs.draw(entry, end + "_", drawing);
            html.raw("</div>");
        }
    }

    private static String words(FieldEntry entry, String end) {
        var field = entry.plan().field();
        return field.type()
                .partLabel(end, field.settings())
                .in(Language.of(entry.plan().locale()));
    }
}
