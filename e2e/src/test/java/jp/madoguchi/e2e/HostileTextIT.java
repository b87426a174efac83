package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that break pages, typed into a real one: read back as the browser sent them, no dialog, no script, no overflow. */
class HostileTextIT {
    /** Others' list, where it lies beside the project; our own classes of texts are always tried. */
    private static final Path NAUGHTY = RunningApplication.repository().resolve("../shared/suites/blns.json");

    private static final List<String> OWN = List.of(
            "\"><script>alert(1)</script>",
            "'-alert(1)-'",
            "<img src=x onerror=alert(1)>",
            "</textarea><script>alert(1)</script>",
            "&lt;b&gt; &amp;amp; &#10; &nope;",
            "#{visitor.token} ${7*7} {{7*7}}",
            "\n first line is empty",
            "line\r\nbreak\u2028and\u2029more",
            "\ttab and \u00a0 hard space",
            "\u202eright to left\u202c \u2066x\u2069",
            "\u200b\u200d\ufeffinvisible",
            "葛\udb40\udd00城 𠮷野家 髙﨑",
            "👨\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈",
            "Z\u0351\u036b\u0343\u036a\u0302\u036balgo".repeat(8),
            "مرحبا עולם",
            "\ue000\uf8ff\ufffd",
            "\u0007\u001b[31m red",
            "' OR 1=1; DROP TABLE application; --",
            "=HYPERLINK(\"http://example.com\")",
            "javascript:alert(1)",
            "]]><!-- --><![CDATA[",
            "remove members[0]",
            "x".repeat(900),
            "あ".repeat(900));

    private static final List<String> FIELDS =
            List.of("f-subject_name", "f-subject_address-street", "f-subject_address-building", "f-claim_reason");

    private final RunningApplication application = RunningApplication.shared();

    @Test
    void ownTextsComeBackAsTheyWereTyped() {
        type(OWN);
    }

    @Test
    @Tag("long")
    void naughtyStringsComeBackAsTheyWereTyped() throws IOException {
        assumeTrue(Files.isReadable(NAUGHTY), "the list of naughty strings is not there");
        type(Arrays.asList(new ObjectMapper().readValue(NAUGHTY.toFile(), String[].class)));
    }

    /** Nothing is signed that the paper could not show; the page for signing says which character it is. */
    @Test
    void aCharacterThatNoFontHasIsToldBeforeSigning() {
        Person yamada = application.personas().person("yamada");
        Map<String, Object> answers = Procedures.residentRecord();
        answers.put("applicant_name", "山田 \ud80c\udc00");
        Filing filing = Filing.complete(application, yamada, Procedures.RESIDENT_RECORD, answers);
        filing.freeze().expectProblem(422, "findings-remain");
        Page page = Chromium.open(application, Screen.PHONE);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        pages.logIn(yamada, "/application/sign?id=" + filing.id());
        assertTrue(page.url().contains("/application/sign"), page.url());
        String told = page.locator(".error-summary").textContent();
        assertTrue(told.contains("\ud80c\udc00") && told.contains("印刷できる書体がありません"), told);
        assertEquals(0, page.locator("[data-certificate=sign]").count(), "nothing can be signed");
        pages.look("citizen-sign-unprintable");
        page.context().close();
    }

    private void type(List<String> texts) {
        Page page = Chromium.open(application, Screen.PHONE);
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        String form = draft(page);
        for (int from = 0; from < texts.size(); from += FIELDS.size()) {
            Map<String, String> typed = new LinkedHashMap<>();
            for (int i = 0; i < FIELDS.size(); i++) {
                typed.put(FIELDS.get(i), texts.get((from + i) % texts.size()));
            }
            page.navigate(form);
            Object sent = set(page, typed);
            page.waitForNavigation(() -> page.locator("#later").click());
            assertTrue(page.url().contains("/applications"), () -> page.url() + " for " + typed);
            page.navigate(form);
            // Space around a text is no part of it.
            assertEquals(sent, read(page), () -> "typed " + typed);
            page.waitForNavigation(() -> page.locator("#next").click());
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, ((Number) overflow).intValue(), () -> "scrolls sideways for " + typed);
            assertShown(page, form, (List<?>) sent);
        }
        assertEquals(List.of(), dialogs);
        Complaints.assertQuiet(page);
        page.context().close();
    }

    /** The check page shows what was sent: a blank text counts as no answer; control characters, found fault with, are left out. */
    private static void assertShown(Page page, String form, List<?> sent) {
        page.navigate(form.replace("/form?", "/check?").replaceFirst("&page=.*", ""));
        List<String> shown = page.locator("dl.check dd").allTextContents().stream()
                .map(HostileTextIT::withoutControls)
                .toList();
        for (Object text : sent) {
            String answer = withoutControls(String.valueOf(text)).strip();
            assertTrue(
                    answer.isBlank() || shown.stream().anyMatch(each -> each.contains(answer)),
                    () -> "not shown as typed: " + answer + " in " + shown);
        }
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), () -> "the check page scrolls sideways for " + sent);
    }

    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    /** The page of a draft on which third parties say whose record they want, and why. */
    private String draft(Page page) {
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        pages.logIn(application.personas().person("yamada"), "/procedure?id=residence-certificate-copy");
        page.waitForNavigation(() ->
                page.locator("form[action='/application/begin'] button").first().click());
        String form = page.url().replaceFirst("&page=.*", "");
        pages.choose("requester_kind", "third_party");
        page.waitForNavigation(() -> page.locator("#later").click());
        return form + "&page=subject";
    }

    /** Types without keys, so that every character arrives; gives what the browser makes of it. */
    private static Object set(Page page, Map<String, String> typed) {
        page.evaluate(
                "typed => Object.entries(typed).forEach(([id, text]) => document.getElementById(id).value = text)",
                typed);
        return read(page);
    }

    private static Object read(Page page) {
        return page.evaluate("ids => ids.map(id => document.getElementById(id).value.trim())", FIELDS);
    }
}
