package jp.madoguchi.web.control;

import java.util.List;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.FieldFindings.Complaint;
import jp.madoguchi.web.field.PartEntry;

/**
 * What fields are drawn on, and the parts of which they are made.
 *
 * @param html the page
 * @param texts of the page
 * @param form what it stands in
 */
public record Drawing(Html html, Messages texts, FormAround form) {
    /** The name of every button that acts; its value says what and where: {@code remove members[0]}. */
    public static final String ACT = "act";

    /** A field of any type. */
    public void field(FieldEntry entry) {
        Controls.of(entry.getType()).draw(entry, this);
    }

    /** A text of the pages. */
    void text(String key, Object... arguments) {
        html.text(texts.text(key, arguments));
    }

    /** Opens what is always there and only hidden: a script shows it when the answers ask for it. */
    void openSlot(FieldEntry entry) {
        html.raw("<div id=\"s-").text(entry.getId()).raw("\"");
        html.attribute("hidden", !entry.isVisible()).raw(">");
    }

    void closeSlot() {
        html.raw("</div>");
    }

    /** Whether it must be answered, in words. */
    void need(FieldEntry entry) {
        String required = texts.text("field.required");
        String optional = texts.text("field.optional");
        html.raw("<span class=\"need")
                .raw(entry.isRequired() ? " required" : "")
                .raw("\" data-need=\"true\"");
        html.attribute("data-required", required)
                .attribute("data-optional", optional)
                .raw(">");
        html.text(entry.isRequired() ? required : optional).raw("</span>");
    }

    /** Hint, errors, warnings, and what the answer probably means. */
    void notes(FieldEntry entry) {
        String id = entry.getId();
        if (!entry.plan().hint().isEmpty()) {
            html.raw("<p class=\"hint\" id=\"").text(id).raw("-hint\">");
            html.lines(entry.plan().hint()).raw("</p>");
        }
        if (entry.isInvalid()) {
            html.raw("<div id=\"").text(id).raw("-error\">");
            for (Complaint complaint : entry.findings().complaints()) {
                html.raw("<p class=\"error-text\"><span><span class=\"visually-hidden\">");
                text("error.prefix");
                html.raw("</span>").text(complaint.words()).raw("</span></p>");
            }
            html.raw("</div>");
        }
        List<String> warnings = entry.findings().warnings();
        if (!warnings.isEmpty()) {
            html.raw("<div class=\"notice warning\">");
            warnings.forEach(warning -> html.raw("<p>").text(warning).raw("</p>"));
            html.raw("</div>");
        }
        suggestion(entry);
    }

    private void suggestion(FieldEntry entry) {
        String meant = entry.getSuggestion();
        if (meant.isEmpty()) return;
        html.raw("<div class=\"notice\"><p>");
        text("suggestion.ask", meant);
        html.raw("</p><p>");
        button("accept-" + entry.getId(), "accept " + entry.getPath(), "button small")
                .attribute("aria-label", texts.text("suggestion.accept-named", meant))
                .raw(">");
        text("suggestion.accept");
        html.raw("</button></p></div>");
    }

    /** Begins a button that saves what is typed and acts; the caller closes the tag and the button. */
    Html button(String id, String act, String style) {
        html.raw("<button type=\"submit\" name=\"").raw(ACT).raw("\"").attribute("id", id);
        return html.attribute("value", act).attribute("class", style);
    }

    /** Says of an input what is wrong with it and which texts belong to it. */
    void state(FieldEntry entry) {
        html.attribute("aria-invalid", entry.isInvalid() ? "true" : null);
        html.attribute("aria-describedby", entry.getDescribedBy());
    }

    /** An input of several with its label; what comes before the value is given as attributes. */
    void part(PartEntry part, String style, String attributes) {
        partLabel(part);
        html.raw("<input type=\"text\" class=\"control ").raw(style).raw("\"").raw(attributes);
        html.attribute("id", part.id()).attribute("name", part.id()).attribute("value", part.typed());
        partState(part);
        html.raw("/>");
    }

    void partState(PartEntry part) {
        html.attribute("aria-invalid", part.ariaInvalid());
        html.attribute("aria-describedby", part.owner().getDescribedBy());
    }

    private void partLabel(PartEntry part) {
        html.raw("<label for=\"").text(part.id()).raw("\">").text(part.label()).raw("</label>");
    }

    /** A list box of several inputs with its label. */
    void partChoice(PartEntry part, String style, boolean none) {
        partLabel(part);
        html.raw("<select class=\"control ").raw(style).raw("\"");
        html.attribute("id", part.id()).attribute("name", part.id());
        partState(part);
        html.raw(">");
        if (none) option("", texts.text("choice.none"), part.typed().isEmpty());
        for (ChoiceEntry option : part.optionsOn(form.today())) {
            option(option.value(), option.words(texts), option.value().equals(part.typed()));
        }
        html.raw("</select>");
    }

    void option(String value, String words, boolean chosen) {
        html.raw("<option")
                .attribute("value", value)
                .attribute("selected", chosen)
                .raw(">");
        html.text(words).raw("</option>");
    }

    /** A button or box to choose, with its label, as an item of a list. */
    void choice(String kind, FieldEntry entry, String number, String value, String words) {
        String id = entry.getId() + ":" + number;
        html.raw("<li><input type=\"").raw(kind).raw("\"").attribute("name", entry.getId());
        html.attribute("id", id).attribute("value", value).attribute("checked", entry.isChosen(value));
        state(entry);
        html.raw("/><label for=\"").text(id).raw("\">").text(words).raw("</label></li>");
    }
}
