package jp.madoguchi.web.citizen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.control.Drawing;
import jp.madoguchi.web.control.FormAround;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.FieldFindings.Complaint;
import jp.madoguchi.web.field.SectionEntry;
import jp.madoguchi.workflow.usecase.MigrationOffer;

/** Writes a page of a form: steps, what there is to say, the fields, the buttons. */
final class FormMarkup {
    private static final String ALERT =
            "<div class=\"error-summary\" tabindex=\"-1\" autofocus=\"autofocus\" role=\"alert\"";

    private final FormPage page;
    private final FormAround around;
    private final String token;
    private final Html html;
    private final Messages texts;

    FormMarkup(FormPage page, FormAround around, String token, Html html) {
        this.page = page;
        this.around = around;
        this.token = token;
        this.html = html;
        this.texts = page.texts();
    }

    void write() {
        Locale locale = page.plan().locale();
        html.raw("<div class=\"with-steps\">");
        String here = page.page().id();
        List<StepEntry> steps = page.isEntering()
                ? StepEntry.ofEntry(page.view(), here, locale, texts)
                : StepEntry.of(page.view(), here, locale, texts);
        new StepsBar(steps, texts).write(html);
        html.raw("<div class=\"column\"><form id=\"form\" method=\"post\" enctype=\"multipart/form-data\"");
        html.raw(" novalidate=\"novalidate\" data-draft=\"/session/draft\"").attribute("action", page.here());
        html.raw(">");
        hidden("token", token);
        hidden("id", page.view().id().toString());
        hidden("page", page.page().id());
        hidden("version", Long.toString(page.version()));
        // Faces knows a form that was sent by this; nothing is kept between two requests.
        hidden("jakarta.faces.ViewState", "stateless");
        // The first button is the one that the Enter key presses.
        button("enter", "next", "visually-hidden", " tabindex=\"-1\" aria-hidden=\"true\"", "form.next");
        button("previous", "previous", "link-button", "", "form.previous");
        said();
        html.raw("<p class=\"quiet\">")
                .text(page.view().procedure().definition().name().in(locale));
        html.raw("</p><h1>").text(page.plan().title()).raw("</h1>");
        page.view().migration().ifPresent(this::migration);
        if (page.isEntering()) paragraph("notice", "entry.notice");
        if (page.isCorrecting() && !page.isEntering()) paragraph("notice warning", "form.correcting");
        if (!page.plan().explanation().isEmpty()) {
            html.raw("<p class=\"lead\">").lines(page.plan().explanation()).raw("</p>");
        }
        fields();
        purposes();
        end();
        html.raw("</form></div></div>");
    }

    private void hidden(String name, String value) {
        html.raw("<input type=\"hidden\"").attribute("id", name).attribute("name", name);
        html.attribute("value", value).raw("/>");
    }

    private void button(String id, String act, String style, String attributes, String key) {
        html.raw("<button type=\"submit\" name=\"" + Drawing.ACT + "\"").attribute("id", id);
        html.attribute("value", act).attribute("class", style).raw(attributes).raw(">");
        html.text(texts.text(key)).raw("</button>");
    }

    /** What there is to say before anything else. */
    private void said() {
        if (page.isComplaining()) {
            html.raw(ALERT).raw(" aria-labelledby=\"error-title\"><h2 id=\"error-title\">");
            html.text(texts.text("error.summary")).raw("</h2><ul>");
            page.invalid().forEach(this::summary);
            html.raw("</ul></div>");
        }
        if (page.isStale()) {
            html.raw(ALERT).raw("><h2>").text(texts.text("form.stale-title")).raw("</h2><p>");
            html.text(texts.text("form.stale"))
                    .raw("</p><p><a")
                    .attribute("href", page.here())
                    .raw(">");
            html.text(texts.text("form.stale-open")).raw("</a></p></div>");
        }
        if (!page.problem().isEmpty()) {
            html.raw(ALERT).raw("><h2>").text(texts.text("error.summary")).raw("</h2><p>");
            html.text(page.problem()).raw("</p></div>");
        }
        if (page.hasMore()) paragraph("notice", "form.more");
    }

    private void summary(FieldEntry entry) {
        for (Complaint complaint : entry.findings().complaints()) {
            html.raw("<li><a").attribute("href", "#" + complaint.target()).raw(">");
            html.text(complaint.words()).raw("</a></li>");
        }
    }

    private void paragraph(String style, String key) {
        html.raw("<div role=\"status\"").attribute("class", style).raw("><p>");
        html.text(texts.text(key)).raw("</p></div>");
    }

    /** A newer version of the form would take the draft over; some answers may have no place in it. */
    private void migration(MigrationOffer offer) {
        html.raw("<div class=\"notice\" role=\"status\"><p>")
                .text(texts.text("form.migration"))
                .raw("</p>");
        if (!offer.lost().isEmpty()) {
            html.raw("<p>").text(texts.text("form.migration-lost")).raw("</p><ul>");
            Locale locale = page.plan().locale();
            var form = page.view().procedure().definition().form();
            for (MigrationOffer.Lost lost : offer.lost()) {
                html.raw("<li>").text(lost.field().label().in(locale)).text(texts.text("list.colon"));
                html.text(form.display(lost.field(), lost.answer(), locale)).raw("</li>");
            }
            html.raw("</ul>");
        }
        button("migrate", "migrate", "button", "", "form.migrate");
        html.raw("</div>");
    }

    private void fields() {
        Drawing drawing = new Drawing(html, texts, around);
        for (SectionEntry section : page.entries().sections()) {
            boolean titled = !section.title().isEmpty();
            // A style takes the title away while no field below it is shown, with scripts and without.
            if (titled)
                html.raw("<div class=\"titled\"><h2>").text(section.title()).raw("</h2>");
            section.fields().forEach(drawing::field);
            if (titled) html.raw("</div>");
        }
    }

    /** What the answers of this page are used for: each purpose once, with the fields it is named for. */
    private void purposes() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        page.entries().all().forEach(entry -> {
            String purpose = entry.plan().purpose();
            if (purpose.isEmpty()) return;
            List<String> named = labels.computeIfAbsent(purpose, key -> new ArrayList<>());
            if (!named.contains(entry.getLabel())) named.add(entry.getLabel());
        });
        if (labels.isEmpty()) return;
        String separator = texts.text("list.separator");
        html.raw("<details class=\"more\"><summary>")
                .text(texts.text("field.purpose"))
                .raw("</summary><ul>");
        labels.forEach((purpose, named) -> html.raw("<li>")
                .text(texts.text("field.purpose-of", String.join(separator, named), purpose))
                .raw("</li>"));
        html.raw("</ul></details>");
    }

    private void end() {
        html.raw("<div class=\"actions\">");
        button("next", "next", "button primary large", "", page.isReturning() ? "form.return" : "form.next");
        button("later", "later", "link-button", "", page.isEntering() ? "entry.later" : "form.later");
        html.raw("</div><p id=\"saved\" class=\"saved\" role=\"status\"");
        for (String state : List.of("saved", "stale", "ended", "refused", "offline", "too-large")) {
            html.attribute("data-" + state, texts.text("draft." + state));
        }
        html.raw("></p>");
    }
}
