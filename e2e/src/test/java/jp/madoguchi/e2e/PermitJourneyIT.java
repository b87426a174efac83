package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's way to its restaurant permit in a real browser, with files, and the way without the browser's key. */
class PermitJourneyIT {
    private final RunningApplication application = RunningApplication.shared();

    @TempDir
    private Path folder;

    @Test
    void aCompanyGetsItsPermitAndAnyoneChecksItByItsQrCode() throws IOException {
        Page page = Chromium.open(application, Screen.DESKTOP);
        ApplicantPages pages = new ApplicantPages(page, Screen.DESKTOP);
        pages.logIn(application.personas().person("minato"), "/procedure?id=restaurant-permit");
        page.locator("form[action='/application/begin'] button").first().click();
        page.waitForURL(url -> url.contains("/application/form"));

        new PermitForm(pages).fillIn();
        pages.look("permit-check");
        String answers = page.locator("main").innerText();
        assertTrue(answers.contains("19,000円"), answers);
        assertTrue(answers.contains("水質検査（再）.pdf"), answers);
        assertFalse(answers.contains("水質検査.pdf"), answers);
        String id = pages.applicationId();
        pages.follow("main a.button.primary").at("署名して申請する").look("permit-sign");
        assertTrue(page.locator("main").textContent().contains("平面図"), "every file that is signed is named");
        pages.sign();
        page.waitForURL(url -> url.contains("/application/receipt"));
        pages.at("申請が届きました").look("permit-receipt");

        correct(pages, id);
        decide(id);
        byte[] permit = download(pages, id);
        URI address = QrCode.read(permit, folder);
        Page anyone = Chromium.open(application, Screen.PHONE);
        anyone.navigate(address.getRawPath() + "?" + address.getRawQuery());
        new ApplicantPages(anyone, Screen.PHONE).look("permit-by-qr");
        String verdict = anyone.locator("main").innerText();
        assertTrue(verdict.contains("現在も有効"), verdict);
        assertTrue(verdict.contains("許可"), verdict);
        anyone.context().close();
        Complaints.assertQuiet(page);
        page.context().close();
    }

    private void correct(ApplicantPages pages, String id) {
        Page page = pages.page();
        Desk intake = new Desk(application, application.personas().official("eisei", "intake"));
        Desk reviewer = new Desk(application, application.personas().official("eisei", "reviewer"));
        Patience.until(
                "the process has begun", () -> intake.act(id, "intake-record").status(), status -> status < 300);
        reviewer.requestCorrection(id, "floor_plan", "手洗い設備の位置が図面に書かれていません。").expect(200);
        page.navigate("/application/status?id=" + id);
        pages.look("permit-status-correction");
        assertFalse(
                page.locator(".timeline").innerText().matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*"), "dates are in words");
        pages.follow("main a.button.primary").at("補正のお願い");
        pages.look("permit-correction").follow("main a[href*='page=equipment']");
        assertEquals(0, page.locator("#f-equipment-0-quantity").count(), "only what is asked for is open");
        pages.follow("#s-f-floor_plan .files button");
        pages.attach("floor_plan", "平面図（訂正）.pdf", "application/pdf", SamplePdf.of("Plan with basins"))
                .look("permit-correcting")
                .next("入力内容の確認");
        assertTrue(page.locator("main").innerText().contains("平面図（訂正）.pdf"));
        pages.look("permit-correction-check");
        pages.follow("main a.button.primary").at("署名して").sign();
        page.waitForURL(url -> url.contains("answered=true"));
        pages.look("permit-corrected");
        assertTrue(page.locator(".timeline").innerText().contains("補正の到達番号："));
    }

    private void decide(String id) {
        Desk reviewer = new Desk(application, application.personas().official("eisei", "reviewer"));
        reviewer.inspect(
                new Api(
                        application.address(),
                        application.personas().person("minato").apiToken()),
                id);
        Patience.until(
                "the corrected case is drafted",
                () -> reviewer.draft(reviewer.api(), id, Desk.grant()).status(),
                status -> status < 300);
        for (Person official : application.personas().officials("eisei", "approver")) {
            Desk approver = new Desk(application, official);
            if (approver.open(id).path("state").asText().equals("DRAFTED")) {
                approver.act(approver.steppedUp(), id, "approval", Map.of()).expect(200);
            }
        }
    }

    private byte[] download(ApplicantPages pages, String id) throws IOException {
        Page page = pages.page();
        page.navigate("/application/status?id=" + id);
        Patience.until(
                "the permit is there",
                () -> {
                    page.reload();
                    return page.locator("a[href*='kind=document']").count();
                },
                documents -> documents > 0);
        pages.look("permit-status-issued");
        return saved(page, "a[href*='kind=document']", ".pdf");
    }

    private byte[] saved(Page page, String link, String ending) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator(link).first().click());
        assertTrue(download.suggestedFilename().endsWith(ending), download.suggestedFilename());
        return Files.readAllBytes(download.path());
    }

    @Test
    void withoutTheBrowsersKeyAContainerSignedElsewhereIsHandedIn() throws IOException {
        Person minato = application.personas().person("minato");
        Filing filing = Filing.complete(application, minato, Procedures.RESTAURANT, Procedures.restaurant());
        Page page = Chromium.open(application, Screen.PHONE);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        pages.logIn(minato, "/applications");
        page.navigate("/application/sign?id=" + filing.id());
        openTheOtherWay(page);
        Path container =
                Files.write(folder.resolve("application.asice"), saved(page, "a[href*='kind=container']", ".asice"));

        pages.press("send");
        assertRefused(page, "ファイルを選んで");
        pages.look("permit-upload-none");
        handIn(pages, container);
        assertRefused(page, "署名のファイルを読み取れません");
        handIn(pages, sign(container, application.personas().person("katsuragi")));
        pages.look("permit-upload-wrong-person");
        assertRefused(page, "本人");
        handIn(pages, sign(container, minato));
        pages.at("申請が届きました").look("permit-upload-receipt");
        page.context().close();
    }

    private static void openTheOtherWay(Page page) {
        if (!page.locator("#container").isVisible()) {
            page.locator("details:has(#container) > summary").click();
        }
    }

    private static void handIn(ApplicantPages pages, Path container) {
        openTheOtherWay(pages.page());
        pages.page().setInputFiles("#container", container);
        pages.press("send");
    }

    private static void assertRefused(Page page, String words) {
        String summary = page.locator(".error-summary").first().innerText();
        assertTrue(summary.contains(words), summary);
        assertTrue(page.title().startsWith("エラー："), page.title());
    }

    private Path sign(Path container, Person person) throws IOException {
        Person.KeyFile key = person.key("signing");
        Path pin = Files.writeString(folder.resolve("pin"), key.password());
        Path signed = folder.resolve("signed-by-" + person.id() + ".asice");
        CommandLine done = CommandLine.madoguchi(
                "sign",
                container.toString(),
                "--pkcs12",
                key.file().toString(),
                "--pin-file",
                pin.toString(),
                "--out",
                signed.toString());
        assertEquals(0, done.exit(), done.out());
        return signed;
    }

    @Test
    void afterLogoutNothingOfOnesOwnIsShown() {
        Page page = Chromium.open(application, Screen.PHONE);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        pages.logIn(application.personas().person("minato"), "/applications");
        pages.look("permit-applications");
        pages.follow("form[action='/logout'] button").look("permit-logged-out");
        assertTrue(page.url().contains("/login"), page.url());
        page.goBack();
        assertTrue(page.url().contains("/login"), "the page before is not shown again: " + page.url());
        page.navigate("/applications");
        assertTrue(page.url().contains("/login?"), page.url());
        assertEquals(0, page.locator("form[action='/logout']").count());
        page.context().close();
    }
}
