package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An official at the workbench, in a browser window of their own. */
final class Workbench implements AutoCloseable {
    /** The time step whose code each official used last: a code is good once. */
    private static final Map<String, Long> USED = new ConcurrentHashMap<>();

    private final Person official;
    private final Page page;
    private final Screen screen;

    private Workbench(Person official, Page page, Screen screen) {
        this.official = official;
        this.page = page;
        this.screen = screen;
    }

    static Workbench of(RunningApplication application, Person official, Screen screen) {
        return new Workbench(official, Chromium.open(application, screen), screen);
    }

    /** Logged in, at the inbox. */
    static Workbench open(RunningApplication application, Person official, Screen screen) {
        Workbench workbench = of(application, official, screen);
        workbench.page.navigate("official/login");
        workbench.logIn();
        return workbench;
    }

    Page page() {
        return page;
    }

    void logIn() {
        page.fill("#login", official.login());
        page.fill("#password", official.password());
        page.fill("#code", freshCode());
        press("ログインする");
        if (page.url().contains("/official/login")) {
            // The API's journeys used this code for the same official.
            page.fill("#login", official.login());
            page.fill("#password", official.password());
            page.fill("#code", freshCode());
            press("ログインする");
        }
        assertTrue(page.url().contains("/official/"), page.url());
    }

    /** A code nobody used yet; waits for the next one where needed. */
    String freshCode() {
        long last = USED.getOrDefault(official.id(), -1L);
        while (System.currentTimeMillis() / 30_000 <= last) {
            page.waitForTimeout(250);
        }
        USED.put(official.id(), System.currentTimeMillis() / 30_000);
        return official.oneTimeCode();
    }

    /** Proves presence again, where the page asks for it. */
    void stepUp() {
        if (page.locator("#code").count() > 0) {
            page.fill("#code", freshCode());
        }
    }

    void open(String pageName, String caseId) {
        page.navigate("official/" + pageName + "?id=" + caseId);
    }

    /** Opens the case again and again until this act is offered: the process starts from the outbox. */
    void await(String caseId, String act) {
        Patience.until(
                act,
                () -> {
                    open("case", caseId);
                    return actions();
                },
                offered -> offered.contains(act));
    }

    /** The acts that the case page offers, in words. */
    String actions() {
        return String.join(" ", page.locator(".acts .button").allInnerTexts());
    }

    /** Presses the button, or follows the link, with this text and waits for the next page. */
    void press(String text) {
        Locator button = page.locator("main button, main input[type=submit], main a.button, header input[type=submit]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .or(page.locator("input[type=submit][value='" + text + "']"));
        button.first().click();
        page.waitForLoadState();
    }

    String main() {
        return page.locator("main").innerText();
    }

    void assertSays(String text) {
        assertTrue(main().contains(text), () -> "「" + text + "」 is not on " + page.url() + ":\n" + main());
    }

    /** Accessible, quiet and not too wide; a picture is kept. */
    Workbench check(String picture) {
        Complaints.assertAccessible(page);
        screen.shoot(page, picture);
        assertSomethingToReadInTheCardOfActs();
        return this;
    }

    /** The card 「次にすること」 says what to do, or for whom the case waits. */
    private void assertSomethingToReadInTheCardOfActs() {
        for (String card : page.locator(".acts:visible").allInnerTexts()) {
            assertTrue(card.strip().lines().filter(line -> !line.isBlank()).count() > 1, "an empty card: " + card);
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
