package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of every procedure's form, its check page and its explanation, in each language it is offered in (in Japanese only, unless long tests run), filled in
 * with its examples: no barriers, nothing wider than a telephone, nothing in the console.
 * {@code -Dmadoguchi.procedure-pictures=true} also takes each at both widths, for people to look at.
 */
class ProcedurePagesIT {
    private static final boolean PICTURES = Boolean.getBoolean("madoguchi.procedure-pictures");

    private final RunningApplication application = RunningApplication.shared();

    static Stream<String> procedures() {
        return Examples.procedures().stream();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyPageIsFreeOfBarriers(String procedure) {
        walk(procedure, List.of("ja"));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("procedures")
    void everyPageIsFreeOfBarriersInEachLanguage(String procedure) {
        walk(procedure, List.of());
    }

    /** All pages in these languages, or in all that are offered. */
    private void walk(String procedure, List<String> wanted) {
        JsonNode offered = new Api(application.address(), null)
                .get("/procedures/" + procedure)
                .expect(200)
                .json();
        boolean business = offered.path("audience").asText().equalsIgnoreCase("business");
        Person person = application.personas().person(business ? "minato" : "yamada");
        List<String> languages = wanted.isEmpty() ? texts(offered.path("languages")) : wanted;
        Page page = Chromium.open(application, Screen.PHONE);
        new ApplicantPages(page, Screen.PHONE).logIn(person, "/procedure?id=" + procedure);
        for (String language : languages) {
            page.navigate("/procedure?id=" + procedure + "&lang=" + language);
            look(page, procedure + "-" + language + "-0-procedure");
        }
        Map<String, String> unseen = titles(offered);
        for (String example : Examples.of(procedure)) {
            if (unseen.isEmpty()) break;
            String id = draft(new Api(application.address(), person.apiToken()), procedure, example);
            Set<String> shown = shown(page, id, unseen);
            for (String language : languages) {
                shown.forEach(each -> lookAt(page, procedure, language, id, each));
                page.navigate("/application/check?id=" + id + "&lang=" + language);
                if (!shown.isEmpty()) look(page, procedure + "-" + language + "-2-check-" + example);
            }
            unseen.keySet().removeAll(shown);
        }
        assertEquals(Map.of(), unseen, () -> "no example of " + procedure + " leads to these pages");
        Complaints.assertQuiet(page);
        page.context().close();
    }

    private static void lookAt(Page page, String procedure, String language, String id, String shown) {
        page.navigate("/application/form?id=" + id + "&page=" + shown + "&lang=" + language);
        look(page, procedure + "-" + language + "-1-" + shown);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** The Japanese titles of the pages by their ids. */
    private static Map<String, String> titles(JsonNode offered) {
        Map<String, String> titles = new LinkedHashMap<>();
        offered.path("pages")
                .forEach(page -> titles.put(
                        page.path("id").asText(), page.path("title").path("ja").asText()));
        assertTrue(titles.size() > 3 && !titles.containsValue(""), () -> "pages of " + offered);
        return titles;
    }

    private static String draft(Api api, String procedure, String example) {
        Map<String, Object> answers = Examples.answers(procedure, example);
        return api.post("/applications", Map.of("procedure", procedure, "answers", answers))
                .expect(201)
                .text("id");
    }

    /** Which of these pages a draft shows; in place of another its first page is shown. */
    private static Set<String> shown(Page page, String id, Map<String, String> titles) {
        Set<String> shown = new LinkedHashSet<>();
        titles.forEach((each, title) -> {
            page.navigate("/application/form?id=" + id + "&page=" + each + "&lang=ja");
            if (page.locator("h1").textContent().strip().equals(title)) shown.add(each);
        });
        return shown;
    }

    private static void look(Page page, String name) {
        Complaints.assertAccessible(page);
        if (!PICTURES) return;
        Screen.PHONE.shoot(page, "procedures/" + name);
        page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        Screen.DESKTOP.shoot(page, "procedures/" + name);
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
    }
}
