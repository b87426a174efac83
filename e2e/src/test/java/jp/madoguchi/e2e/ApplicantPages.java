package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;

/** The citizens' pages as a person uses them; every page is checked for barriers on the way. */
final class ApplicantPages {
    private final Page page;
    private final Screen screen;

    ApplicantPages(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
    }

    Page page() {
        return page;
    }

    /** Looks at the page: no barriers, nothing sideways, a picture for people to look at. */
    ApplicantPages look(String name) {
        Complaints.assertAccessible(page);
        screen.shoot(page, name);
        return this;
    }

    void logIn(Person person, String next) {
        page.navigate("/login?next=" + next);
        page.locator("[data-pkcs12*='person=" + person.id() + "&purpose=authentication']")
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Chooses a file and gives its password. */
    void useCertificate(Person.KeyFile key, String password) {
        page.setInputFiles("#pkcs12", key.file());
        page.fill("#password", password);
        page.locator("[data-certificate] form button").click();
    }

    /** The words in the alert of the certificate part. */
    String alert() {
        Locator message = page.locator("[data-message]:visible");
        message.waitFor();
        page.waitForCondition(() -> !message.textContent().isEmpty());
        return message.textContent();
    }

    ApplicantPages text(String field, String value) {
        page.fill("#f-" + field, value);
        return this;
    }

    ApplicantPages choose(String field, String value) {
        page.check("input[name='f-" + field + "'][value='" + value + "']");
        return this;
    }

    ApplicantPages tick(String field) {
        page.check("#f-" + field);
        return this;
    }

    ApplicantPages date(String field, String era, String year, String month, String day) {
        page.selectOption("#f-" + field + "-era", era);
        return parts(field, Map.of("year", year, "month", month, "day", day));
    }

    ApplicantPages parts(String field, Map<String, String> parts) {
        parts.forEach((part, value) -> page.fill("#f-" + field + "-" + part, value));
        return this;
    }

    ApplicantPages attach(String field, String name, String type, byte[] content) {
        return attach(field, new FilePayload(name, type, content));
    }

    /** Chooses files; the page sends them by itself and comes back. */
    ApplicantPages attach(String field, FilePayload... files) {
        page.waitForNavigation(() -> page.setInputFiles("#f-" + field, files));
        return this;
    }

    /** Waits until the page says that it saved itself. */
    ApplicantPages saved() {
        page.waitForCondition(() -> page.locator("#saved").textContent().contains("保存しました"));
        return this;
    }

    ApplicantPages press(String id) {
        // The same address may answer a form: wait for the answer itself.
        page.waitForNavigation(() -> page.locator("#" + id).click());
        return this;
    }

    /** Follows a link or presses a button that leads to another page. */
    ApplicantPages follow(String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
        return this;
    }

    /** Goes on and tells which page that led to. */
    ApplicantPages next(String heading) {
        press("next");
        return at(heading);
    }

    ApplicantPages at(String heading) {
        String shown = page.locator("h1").textContent();
        assertTrue(shown.contains(heading), () -> heading + " expected, " + shown + " shown: " + problems());
        return this;
    }

    private String problems() {
        Locator summary = page.locator(".error-summary:visible");
        return summary.count() == 0 ? "" : String.join(" / ", summary.allInnerTexts());
    }

    void sign() {
        openWay("pkcs12-browser");
        page.locator("[data-certificate=sign] [data-pkcs12]").first().click();
    }

    /** Opens a way to sign, if it is not open because it was used last. */
    ApplicantPages openWay(String id) {
        if (page.locator("#way-" + id + "[open]").count() == 0) {
            page.locator("#way-" + id + " > summary").click();
        }
        return this;
    }

    String applicationId() {
        return page.url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }
}
