package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A citizen's way from the catalogue to the sealed document, in a real browser, with mistakes at every step. */
class CitizenJourneyIT {
    private static final Map<String, String> ADDRESS =
            Map.of("postal_code", "１０５ー０００１", "prefecture", "まどぐち県", "city", "みなと市", "street", "中央一丁目2番3号");

    private final RunningApplication application = RunningApplication.shared();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCopyOfTheResidentRecordFromBlankFormToSealedDocument(Screen screen) throws IOException {
        Person yamada = application.personas().person("yamada");
        Page page = Chromium.open(application, screen);
        ApplicantPages pages = new ApplicantPages(page, screen);

        page.navigate("/");
        pages.look("citizen-catalogue");
        page.fill("#q", "きっちんｶｰ");
        pages.follow("form[role=search] button");
        assertEquals(1, page.locator(".card").count(), "hiragana and half-width katakana find the restaurant permit");
        page.navigate("/procedure?id=residence-certificate-copy");
        pages.look("citizen-procedure");

        page.navigate("/login?next=/procedure?id=residence-certificate-copy");
        pages.useCertificate(yamada.key("authentication"), "wrong");
        assertTrue(pages.alert().contains("パスワードが違います"));
        pages.look("citizen-login-wrong-password");
        pages.logIn(yamada, "/procedure?id=residence-certificate-copy");
        page.locator("form[action='/application/begin'] button").first().click();
        page.waitForURL(url -> url.contains("/application/form"));

        fillIn(pages);
        pages.look("citizen-check");
        String id = pages.applicationId();
        page.locator("main a.button.primary").click();
        page.waitForURL(url -> url.contains("/application/sign"));
        pages.at("署名して申請する").look("citizen-sign");
        if (screen == Screen.DESKTOP) keepForReadme(page);

        Person other = application.personas().person("katsuragi");
        pages.useCertificate(
                yamada.key("authentication"), yamada.key("authentication").password());
        assertTrue(pages.alert().contains("署名用の証明書が入っていません"));
        page.reload();
        pages.useCertificate(other.key("signing"), other.key("signing").password());
        assertFalse(pages.alert().isEmpty());
        assertTrue(page.url().contains("/application/sign"), "another person's signature is refused");
        page.reload();
        pages.sign();
        page.waitForURL(url -> url.contains("/application/receipt"));
        pages.at("申請が届きました").look("citizen-receipt");
        String number = page.locator(".number").textContent();
        assertTrue(number.matches("\\d{8}-\\d{7,12}-\\d"), number);
        assertPdf(page.context()
                .request()
                .get("/application/file?id=" + id + "&kind=receipt")
                .body());

        correct(pages, id);
        issue(id);
        page.navigate("/application/status?id=" + id);
        Patience.until(
                "the document is there",
                () -> {
                    page.reload();
                    return page.locator("a[href*='kind=document']").count();
                },
                documents -> documents > 0);
        pages.look("citizen-status-issued");
        String document = page.locator("a[href*='kind=document']").first().getAttribute("href");
        assertPdf(page.context().request().get(document).body());
        page.navigate("/applications");
        pages.look("citizen-applications");
        page.context().close();
    }

    private static void fillIn(ApplicantPages pages) {
        pages.press("next").look("citizen-form-errors");
        assertTrue(pages.page().title().startsWith("エラー："), pages.page().title());
        assertEquals(
                "f-requester_kind:0",
                pages.page()
                        .locator(".error-summary a")
                        .first()
                        .getAttribute("href")
                        .substring(1));
        pages.choose("requester_kind", "self")
                .text("applicant_name", "山田 太郎")
                .text("applicant_kana", "やまだ　たろう")
                .date("applicant_birth_date", "showa", "６０", "13", "12")
                .parts("applicant_address", ADDRESS)
                .text("applicant_phone", "０３－１２３４－５６７８")
                .saved()
                .press("next")
                .at("請求する人");
        assertEquals("13", pages.page().inputValue("#f-applicant_birth_date-month"), "typed text is kept");
        pages.parts("applicant_birth_date", Map.of("month", "4")).next("写しの内容");
        pages.text("household_head", "山田 太郎").choose("extent", "part");
        pages.page().locator("#f-members-0-name").waitFor();
        pages.text("members-0-name", "山田 太郎").choose("members-0-relationship", "head");
        pages.press("add-f-members").text("members-1-name", "山田 花子").choose("members-1-relationship", "spouse");
        pages.choose("show_relationship", "true")
                .choose("show_domicile", "false")
                .choose("show_individual_number", "false")
                .saved()
                .look("citizen-form-rows")
                .next("使いみち");
        pages.choose("purpose", "license").next("通数と受け取り方法");
        pages.text("copies", "２")
                .choose("delivery", "electronic")
                .tick("truth_declared")
                .next("入力内容の確認");
        assertTrue(pages.page().locator("main").innerText().contains("600円"));
        pages.follow("a[href*='back=check'][href*='#s-f-copies']")
                .at("通数")
                .text("copies", "3")
                .next("入力内容の確認");
        assertTrue(pages.page().locator("main").innerText().contains("900円"));
    }

    private void correct(ApplicantPages pages, String id) {
        Desk desk = new Desk(application, application.personas().official("shimin", "reviewer"));
        Desk intake = new Desk(application, application.personas().official("shimin", "intake"));
        Patience.until(
                "the process has begun", () -> intake.act(id, "intake-record").status(), status -> status < 300);
        desk.requestCorrection(id, "applicant_phone", "番号が使われていません。").expect(200);
        pages.page().navigate("/application/correction?id=" + id);
        pages.at("補正のお願い").look("citizen-correction");
        pages.follow("main a[href*='page=requester']");
        assertEquals(0, pages.page().locator("#f-applicant_name").count(), "only what is asked for is open");
        pages.text("applicant_phone", "090-1234-5678").next("入力内容の確認");
        pages.follow("main a.button.primary").at("署名して申請する").sign();
        pages.page().waitForURL(url -> url.contains("answered=true"));
        pages.look("citizen-corrected");
    }

    private void issue(String id) {
        Desk desk = new Desk(application, application.personas().official("shimin", "reviewer"));
        Patience.until(
                "the case is decided",
                () -> desk.draft(desk.steppedUp(), id, Desk.grant()).status(),
                status -> status < 300);
    }

    @Test
    void withoutScriptsNothingTypedIsLostAndQuestionsAppear() {
        Page scripted = Chromium.open(application, Screen.PHONE);
        ApplicantPages login = new ApplicantPages(scripted, Screen.PHONE);
        login.logIn(application.personas().person("katsuragi"), "/procedure?id=residence-certificate-copy");
        BrowserContext plain = scripted.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(application.address().toString())
                        .setJavaScriptEnabled(false)
                        .setLocale("ja-JP")
                        .setViewportSize(Screen.PHONE.width(), Screen.PHONE.height())
                        .setStorageState(scripted.context().storageState()));
        Page page = plain.newPage();
        page.navigate("/procedure?id=residence-certificate-copy");
        page.locator("form[action='/application/begin'] button").first().click();
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        pages.choose("requester_kind", "third_party")
                .text("applicant_name", "葛󠄀城 花子")
                .text("applicant_kana", "カツラギ ハナコ")
                .date("applicant_birth_date", "heisei", "2", "11", "3")
                .parts("applicant_address", ADDRESS)
                .text("applicant_phone", "09012345678");
        pages.follow("button[name=lang][value=en]");
        assertEquals("葛󠄀城 花子", page.inputValue("#f-applicant_name"), "a change of language keeps what is typed");
        assertEquals("en", page.locator("html").getAttribute("lang"));
        pages.follow("button[name=lang][value=ja]").next("だれの住民票か");
        pages.press("previous").at("請求する人");
        page.navigate("/applications");
        assertTrue(page.locator("main").innerText().contains("住民票の写しの交付請求"));
        plain.close();
        scripted.context().close();
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        Page first = Chromium.open(application, Screen.DESKTOP);
        ApplicantPages pages = new ApplicantPages(first, Screen.DESKTOP);
        pages.logIn(application.personas().person("katsuragi"), "/procedure?id=residence-certificate-copy");
        first.locator("form[action='/application/begin'] button").first().click();
        first.waitForURL(url -> url.contains("/application/form"));
        Page second = first.context().newPage();
        second.navigate(first.url());
        pages.text("applicant_name", "一番目").saved();
        second.fill("#f-applicant_name", "二番目");
        second.waitForCondition(() -> second.locator("#saved").textContent().contains("別の画面"));
        second.reload();
        assertEquals("一番目", second.inputValue("#f-applicant_name"));
        first.context().close();
    }

    @Test
    void anApplicationIsWithdrawnOnlyByItsApplicantAndNobodyElseSeesIt() {
        Page page = Chromium.open(application, Screen.PHONE);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        pages.logIn(application.personas().person("yamada"), "/procedure?id=residence-certificate-copy");
        page.locator("form[action='/application/begin'] button").first().click();
        page.waitForURL(url -> url.contains("/application/form"));
        fillIn(pages);
        String id = pages.applicationId();
        pages.follow("main a.button.primary").at("署名して申請する").sign();
        page.waitForURL(url -> url.contains("/application/receipt"));

        Page other = Chromium.open(application, Screen.PHONE);
        new ApplicantPages(other, Screen.PHONE).logIn(application.personas().person("katsuragi"), "/applications");
        for (String path : new String[] {"status", "receipt", "withdraw", "form", "check", "sign"}) {
            assertEquals(
                    404, other.navigate("/application/" + path + "?id=" + id).status(), path);
        }
        assertEquals(
                404,
                other.context()
                        .request()
                        .get("/application/file?kind=receipt&id=" + id)
                        .status());
        other.context().close();

        page.navigate("/application/withdraw?id=" + id);
        pages.look("citizen-withdraw");
        page.fill("#reason", "不要になったため");
        pages.press("withdraw");
        pages.look("citizen-withdrawn");
        assertTrue(page.locator("main").innerText().contains("取り下げ"));
        Complaints.assertQuiet(page);
        page.context().close();
    }

    private static void assertPdf(byte[] file) {
        assertEquals("%PDF-", new String(file, 0, 5, StandardCharsets.US_ASCII));
    }

    private static void keepForReadme(Page page) {
        page.evaluate("window.scrollTo(0, 0)");
        Screen.forReadme(page, "citizen");
    }
}
