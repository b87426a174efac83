package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Anyone checks a document on the public page: genuine, altered, foreign, none at all. */
class VerificationIT {
    private static final RunningApplication APPLICATION = RunningApplication.shared();
    private static byte[] document = {};
    private static byte[] container = {};
    private static byte[] revoked = {};
    private static byte[] old = {};
    private static Filing replaced;

    @TempDir
    static Path folder;

    @BeforeAll
    static void aDocumentIsIssued() {
        Filing filing = complete();
        container = filing.container();
        Desk.issue(APPLICATION, filing);
        document = sealed(filing);
        Filing takenBack = issued();
        revoked = sealed(takenBack);
        Desk.revoke(APPLICATION, takenBack, "ISSUED_BY_MISTAKE");
        replaced = issued();
        old = sealed(replaced);
        Desk.revoke(APPLICATION, replaced, "UNREADABLE");
        Patience.until(
                "the new document",
                () -> replaced.api().get(replaced.path("/documents/2")).status(),
                status -> status == 200);
    }

    private static Filing complete() {
        return Filing.complete(
                APPLICATION,
                APPLICATION.personas().person("yamada"),
                Procedures.RESIDENT_RECORD,
                Procedures.residentRecord());
    }

    private static Filing issued() {
        Filing filing = complete();
        Desk.issue(APPLICATION, filing);
        return filing;
    }

    private static byte[] sealed(Filing filing) {
        return filing.api().get(filing.path("/documents/1")).expect(200).body();
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
        Page page = upload(screen, "ja-JP", revoked);
        screen.shoot(page, "verification-revoked");
        assertSays(page, "この文書は失効しています");
        assertSays(page, "失効した日時");
        assertFalse(page.locator("main").innerText().contains("本物です"));
        assertFalse(page.locator("main").innerText().contains("庁内だけの理由"));
        Complaints.assertQuiet(page);
        page.context().close();
    }

    /** What took a document's place names it, and the old one names the new. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void aReplacedDocumentLeadsToTheNewOne(Screen screen) throws IOException {
        byte[] successor =
                replaced.api().get(replaced.path("/documents/2")).expect(200).body();
        JsonNode rows = replaced.api()
                .get(replaced.path("/documents"))
                .expect(200)
                .json()
                .path("documents");
        String newNumber = rows.path(1).path("documentNumber").asText();
        String oldNumber = rows.path(0).path("documentNumber").asText();
        assertEquals(newNumber, rows.path(0).path("replacedBy").asText());
        assertTrue(rows.path(0).hasNonNull("revokedAt"), rows.toString());
        Page page = upload(screen, "ja-JP", old);
        screen.shoot(page, "verification-replaced");
        assertSays(page, "新しい文書に差し替えられています");
        assertSays(page, newNumber);
        page.context().close();
        Page now = upload(screen, "ja-JP", successor);
        screen.shoot(now, "verification-successor");
        assertSays(now, "本物です");
        assertSays(now, oldNumber);
        now.navigate(QrCode.read(old, folder).toString());
        Complaints.assertAccessible(now);
        screen.shoot(now, "verification-number-replaced");
        assertSays(now, newNumber);
        for (String language : List.of("en", "ja-easy")) {
            now.navigate(QrCode.read(old, folder) + "&lang=" + language);
            screen.shoot(now, "verification-number-replaced-" + language);
            assertSays(now, newNumber);
            assertSays(now, language.equals("en") ? "Revoked since" : "もう 使えません");
        }
        now.context().close();
        JsonNode verdict = replaced.api()
                .post("/verification", "application/pdf", old)
                .expect(200)
                .json();
        assertEquals("REVOKED", verdict.path("standing").asText());
        assertEquals(newNumber, verdict.path("copy").path("replacedBy").asText());
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
