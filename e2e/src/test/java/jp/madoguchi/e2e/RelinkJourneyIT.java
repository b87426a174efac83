package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A renewed card: by the old certificate on the spot, or by a number and the counter. */
class RelinkJourneyIT {
    private static final String PROCEDURE = "residence-certificate-copy";

    private final RunningApplication application = RunningApplication.shared();

    private static void renewed(Page page, Person person) {
        page.navigate("/login?next=/applications");
        page.locator("[data-pkcs12*='person=" + person.id() + "&purpose=renewed']")
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static String oldCardRefused(Page page, Person person) {
        page.context().clearCookies();
        page.navigate("/login");
        page.locator("[data-pkcs12*='person=" + person.id() + "&purpose=authentication']")
                .click();
        return new ApplicantPages(page, Screen.DESKTOP).alert();
    }

    /** A browser that logged in with the old card before, at a form. */
    private Page withOldCard(Person person, Filing draft) {
        Page page = Chromium.open(application, Screen.PHONE);
        String form = "/application/form?id=" + draft.id();
        new ApplicantPages(page, Screen.PHONE).logIn(person, form);
        page.navigate(form);
        assertTrue(page.url().contains("/application/form"), page.url());
        return page;
    }

    /** What the old card opened ends with it, whatever is asked for next, and says why. */
    private static void assertEnded(Page page, String picture) {
        int status = ((Number) page.evaluate("fetch('/session/draft', {method: 'POST', body: '{}',"
                        + " headers: {'X-Madoguchi-Token': (document.querySelector('[name=token]') || {}).value || ''}})"
                        + ".then(answer => answer.status)"))
                .intValue();
        assertEquals(401, status, "no script saves anything more");
        assertTold(page, picture);
    }

    /** The first thing that is asked for is a page: it leads to the login and says why. */
    private static void assertTold(Page page, String picture) {
        page.navigate("/applications");
        new ApplicantPages(page, Screen.PHONE).at("ログイン").look(picture);
        assertTrue(page.locator(".notice.warning").innerText().contains("新しい証明書に引き継がれた"));
        assertEquals(0, page.locator("table.list").count());
        page.navigate("/account");
        assertTrue(page.url().contains("/login"), page.url());
        page.context().close();
    }

    @Test
    void oldCertificateTakesTheAccountOver() {
        Person person = application.personas().person("hikitsugi");
        Filing draft = Filing.begin(application, person, PROCEDURE, Map.of());
        Page before = withOldCard(person, draft);
        Page page = Chromium.open(application, Screen.PHONE);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        renewed(page, person);
        assertEquals(0, page.locator("table.list tbody tr").count(), "a new certificate shows nothing of the old");
        page.locator(".account .who").click();
        pages.at("利用者の情報と証明書").look("account-new");
        page.locator("details:has([data-certificate=relink]) > summary").click();
        Person.KeyFile old = person.key("authentication");
        pages.useCertificate(old, "0000");
        assertTrue(pages.alert().contains("パスワード"), pages.alert());
        pages.useCertificate(old, old.password());
        page.waitForURL(url -> url.contains("relinked=true"));
        pages.at("利用者の情報と証明書").look("account-relinked");
        assertTrue(page.locator(".lead").innerText().contains(person.name()));
        assertTrue(page.locator(".timeline").innerText().contains("終了（引き継ぎ済み）"));
        page.navigate("/applications");
        assertEquals(1, page.locator("table.list tbody tr").count(), "the session that joined them goes on");
        assertTold(before, "login-certificate-replaced");
        assertTrue(oldCardRefused(page, person).contains("引き継がれた"));
        page.context().close();
    }

    @Test
    void counterComparesAndConfirms() {
        Person person = application.personas().person("koshin");
        Filing draft = Filing.begin(application, person, PROCEDURE, Map.of());
        Page told = withOldCard(person, draft);
        Page before = withOldCard(person, draft);
        Page page = Chromium.open(application, Screen.DESKTOP);
        ApplicantPages pages = new ApplicantPages(page, Screen.DESKTOP);
        renewed(page, person);
        page.navigate("/account");
        page.locator("#counter > summary").click();
        page.locator("#ask").click();
        pages.at("利用者の情報と証明書").look("account-errors");
        assertTrue(page.title().startsWith("エラー"));
        page.fill("#name", "更新　幸子");
        page.selectOption("#era", "showa");
        page.fill("#year", "４１");
        page.fill("#month", "8");
        page.fill("#day", "21");
        page.locator("#ask").click();
        page.locator("#number").waitFor();
        pages.look("account-number");
        String number = page.locator("#number .mono").innerText();
        confirmAtTheCounter(number);
        assertTold(told, "login-certificate-replaced-counter");
        assertEnded(before, "login-after-script");
        page.navigate("/applications");
        pages.at("利用者の情報と証明書").look("account-joined-meanwhile");
        assertTrue(page.locator(".notice.success").innerText().contains("引き継ぎが終わりました"), "told without a new login");
        page.navigate("/applications");
        assertEquals(1, page.locator("table.list tbody tr").count(), "the session acts for the joined account");
        renewed(page, person);
        page.navigate("/account");
        pages.at("利用者の情報と証明書").look("account-after-counter");
        assertEquals("更新　幸子 さん", page.locator(".lead").innerText());
        assertTrue(oldCardRefused(page, person).contains("引き継がれた"));
        page.context().close();
    }

    private void confirmAtTheCounter(String number) {
        Workbench workbench =
                Workbench.open(application, application.personas().official("shimin", "INTAKE"), Screen.DESKTOP);
        Page page = workbench.page();
        page.navigate("/official/relink");
        page.fill("#number", "2222-2222-2222");
        page.locator("form.search button").click();
        assertTrue(page.locator("#number-error").innerText().contains("番号を確かめて"));
        page.fill("#number", number.replace("-", "").toLowerCase(Locale.ROOT));
        page.locator("form.search button").click();
        page.check("#candidate-0");
        Complaints.assertAccessible(page);
        Screen.DESKTOP.shoot(page, "relink-compare");
        page.fill("#documents", "個人番号カード");
        page.locator("button[value=compare]").click();
        page.locator("button[value=confirm]").waitFor();
        Complaints.assertAccessible(page);
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        Screen.PHONE.shoot(page, "relink-confirm");
        workbench.stepUp();
        page.locator("button[value=confirm]").click();
        page.locator("#notice:has-text('引き継ぎました')").waitFor();
        page.context().close();
    }
}
