package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Anyone checks a document on the public page: genuine, altered, foreign, none at all. */
class VerificationIT {
    private static final RunningApplication APPLICATION = RunningApplication.shared();
    private static byte[] document = {};
    private static byte[] container = {};
    private static String application = "";

    @BeforeAll
    static void aDocumentIsIssued() {
        Filing filing = Filing.complete(
                APPLICATION,
                APPLICATION.personas().person("yamada"),
                Procedures.RESIDENT_RECORD,
                Procedures.residentRecord());
        container = filing.container();
        Desk.issue(APPLICATION, filing);
        application = filing.id();
        document = filing.api().get(filing.path("/documents/1")).expect(200).body();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anIssuedDocumentIsGenuine(Screen screen) {
        Page page = upload(screen, "ja-JP", document);
        screen.shoot(page, "verification-valid");
        assertSays(page, "本物です");
        assertSays(page, "現在も有効");
        Complaints.assertQuiet(page);
        page.context().close();
    }

    /** The authority took it back: the seal is as good as before, the document is not. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void aDocumentThatWasTakenBackIsSaidToBe(Screen screen) {
        ProductDatabase database = ProductDatabase.of(APPLICATION);
        String mine = " where application_id = ?::uuid returning number";
        database.first("update issued_document set revoked_at = now()" + mine, application);
        try {
            Page page = upload(screen, "ja-JP", document);
            screen.shoot(page, "verification-revoked");
            assertSays(page, "行政庁が効力を失わせました");
            assertFalse(page.locator("main").innerText().contains("本物です"));
            Complaints.assertQuiet(page);
            page.context().close();
        } finally {
            database.first("update issued_document set revoked_at = null" + mine, application);
        }
    }

    @Test
    void oneChangedByteIsFound() {
        byte[] altered = document.clone();
        altered[altered.length / 2] ^= 1;
        Page page = upload(Screen.PHONE, "ja-JP", altered);
        Screen.PHONE.shoot(page, "verification-invalid");
        assertSays(page, "信用しないでください");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"ja-easy, 本物です。後から 変えられていません", "en, Genuine. Nothing was changed"})
    void theResultIsToldInEveryLanguage(String language, String words) {
        Page page = Chromium.open(APPLICATION, Screen.PHONE);
        page.navigate("verify?lang=" + language);
        send(page, document);
        Complaints.assertAccessible(page);
        assertSays(page, words);
        page.context().close();
    }

    @Test
    void whatIsNoDocumentIsSaidToBeNone() {
        Page page = upload(Screen.DESKTOP, "ja-JP", SamplePdf.of("Not sealed"));
        assertFalse(page.locator("main").innerText().contains("本物です"));
        page.context().close();
        Page unsigned = upload(Screen.DESKTOP, "ja-JP", container);
        assertFalse(unsigned.locator("main").innerText().contains("署名は有効です"));
        unsigned.context().close();
    }

    @Test
    void noFileAndAnEmptyFileAreToldApart() {
        Page page = Chromium.open(APPLICATION, Screen.PHONE);
        page.navigate("verify");
        Complaints.assertAccessible(page);
        Screen.PHONE.shoot(page, "verification");
        page.click("main button[type=submit]");
        page.waitForLoadState();
        Complaints.assertAccessible(page);
        assertSays(page, "確かめるファイルを選んでください");
        assertTrue(page.title().startsWith("エラー："), page.title());
        send(page, new byte[0]);
        Screen.PHONE.shoot(page, "verification-errors");
        assertSays(page, "空です");
        page.context().close();
    }

    @Test
    void itWorksWithoutJavaScript() {
        Page with = Chromium.open(APPLICATION, Screen.PHONE);
        Browser browser = with.context().browser();
        with.context().close();
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("ja-JP")
                        .setBaseURL(APPLICATION.address().toString()))
                .newPage();
        page.navigate("verify");
        send(page, document);
        assertSays(page, "本物です");
        page.context().close();
    }

    @Test
    void aNumberAloneRevealsNothing() {
        Page page = Chromium.open(APPLICATION, Screen.PHONE);
        page.navigate("v/shimin-2026-000001");
        Complaints.assertAccessible(page);
        Screen.PHONE.shoot(page, "verification-number-alone");
        String alone = page.locator("main").innerText();
        page.navigate("v/shimin-2026-999999?code=guess");
        assertEquals(alone, page.locator("main").innerText(), "a wrong number reads the same as a right one");
        page.context().close();
    }

    private static Page upload(Screen screen, String locale, byte[] file) {
        Page page = Chromium.open(APPLICATION, screen, locale);
        page.navigate("verify");
        send(page, file);
        Complaints.assertAccessible(page);
        return page;
    }

    private static void send(Page page, byte[] file) {
        page.setInputFiles("#file", new FilePayload("document.pdf", "application/pdf", file));
        page.click("main button[type=submit]");
        page.waitForLoadState();
    }

    private static void assertSays(Page page, String text) {
        assertTrue(
                page.locator("main").innerText().contains(text),
                () -> "「" + text + "」 is not on the page:\n"
                        + page.locator("main").innerText());
    }
}
