package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The officials' way through both procedures in the browser; applicants file over the API. */
class OfficialJourneyIT {
    private final RunningApplication application = RunningApplication.shared();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPermitNeedsASecondPerson(Screen screen) throws IOException {
        Filing filing = restaurant();
        String id = filing.id();
        try (Workbench intake = Workbench.open(application, official("eisei", "INTAKE"), screen)) {
            takeIn(intake, filing);
            Complaints.assertQuiet(intake.page());
        }
        try (Workbench reviewer = Workbench.open(application, official("eisei", "REVIEWER"), screen)) {
            correct(reviewer, filing);
            new Desk(application, official("eisei", "REVIEWER")).inspect(filing.api(), id);
            grantWithCondition(reviewer, id);
            Complaints.assertQuiet(reviewer.page());
        }
        for (Person approver : application.personas().officials("eisei", "APPROVER")) {
            try (Workbench desk = Workbench.open(application, approver, screen)) {
                approve(desk, id);
                Complaints.assertQuiet(desk.page());
            }
            if (!filing.state().equals("DRAFTED")) {
                break;
            }
        }
        Patience.until("issued", filing::state, "ISSUED"::equals);
        try (Workbench reviewer = Workbench.open(application, official("eisei", "REVIEWER"), screen)) {
            reviewer.open("case", id);
            reviewer.check("official-case-issued").assertSays("文書番号");
            Page page = reviewer.page();
            Download document = page.waitForDownload(() -> page.click("text=公印つき文書を開く"));
            byte[] pdf = Files.readAllBytes(document.path());
            assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aCertificateCopyIsDecidedByItsReviewerAfterAOneTimeCode() {
        Filing filing =
                Filing.complete(application, person("yamada"), Procedures.RESIDENT_RECORD, Procedures.residentRecord());
        filing.arrive().expect(201);
        try (Workbench intake = Workbench.open(application, official("shimin", "INTAKE"), Screen.DESKTOP)) {
            takeIn(intake, filing);
        }
        try (Workbench reviewer = Workbench.open(application, official("shimin", "REVIEWER"), Screen.DESKTOP)) {
            reviewer.open("draft", filing.id());
            reviewer.check("official-draft-deciding");
            reviewer.page().check("#outcome-grant");
            if (reviewer.page().locator("#code").count() > 0) {
                reviewer.press("処分を決定して交付する");
                reviewer.check("official-draft-code-missing").assertSays("ワンタイムコードを入力してください");
                assertTrue(reviewer.page().isChecked("#outcome-grant"), "what was chosen stays");
            }
            reviewer.stepUp();
            reviewer.press("処分を決定して交付する");
            reviewer.assertSays("処分を決定しました");
        }
        Patience.until("issued", filing::state, "ISSUED"::equals);
    }

    @Test
    void aRefusalNeedsGroundStandardAndReasonsAndMayBeSentBack() {
        Filing filing = restaurant();
        String id = filing.id();
        try (Workbench intake = Workbench.open(application, official("eisei", "INTAKE"), Screen.DESKTOP)) {
            takeIn(intake, filing);
        }
        try (Workbench reviewer = Workbench.open(application, official("eisei", "REVIEWER"), Screen.DESKTOP)) {
            reviewer.open("draft", id);
            reviewer.press("決裁に回す");
            reviewer.check("official-draft-empty").assertSays("処分案を選んでください");
            reviewer.page().check("#outcome-refusal");
            reviewer.press("決裁に回す");
            reviewer.check("official-draft-refusal-errors").assertSays("拒否の理由を入力してください");
            assertTrue(
                    reviewer.page().title().startsWith("エラー："), reviewer.page().title());
            reviewer.assertSays("審査請求");
            reviewer.page().check("#ground-SUBSTANTIVE");
            reviewer.page().fill("#other-standard", "施設基準第2");
            reviewer.page().fill("#reasons", "手洗い設備が一つもなく、施設基準第2を満たさないため。");
            reviewer.press("決裁に回す");
            reviewer.assertSays("別の職員の決裁を待ちます");
            OneTransaction.assertWrote(application, id, "DISPOSITION_DRAFTED", "draft", "task of the engine");
            assertThrows(
                    AssertionError.class,
                    () -> OneTransaction.assertWrote(application, id, "APPLICATION_FILED"),
                    "an entry of an earlier act is told apart");
        }
        try (Workbench approver = Workbench.open(application, official("eisei", "APPROVER"), Screen.DESKTOP)) {
            approver.open("decision", id);
            approver.check("official-decision").assertSays("手洗い設備が一つもなく");
            approver.press("差し戻す");
            approver.check("official-decision-errors").assertSays("差戻しの理由を入力してください");
            approver.page().fill("#comment", "図面の寸法を確認してください");
            approver.press("差し戻す");
            approver.assertSays("差し戻しました");
            OneTransaction.assertWrote(application, id, "DRAFT_REMANDED", "draft", "remand", "task of the engine");
        }
        try (Workbench reviewer = Workbench.open(application, official("eisei", "REVIEWER"), Screen.DESKTOP)) {
            reviewer.open("draft", id);
            reviewer.assertSays("図面の寸法を確認してください");
            assertEquals(
                    "手洗い設備が一つもなく、施設基準第2を満たさないため。",
                    reviewer.page().inputValue("#reasons"),
                    "the draft sent back is there to mend");
        }
    }

    @Test
    void ofTwoOfficialsWhoActAtOnceOneWinsAndTheOtherIsTold() {
        Filing filing = restaurant();
        List<Person> officials = List.of(official("eisei", "INTAKE"), official("eisei", "REVIEWER"));
        try (Workbench first = Workbench.open(application, officials.get(0), Screen.DESKTOP);
                Workbench second = Workbench.open(application, officials.get(1), Screen.DESKTOP)) {
            first.await(filing.id(), "担当する");
            second.await(filing.id(), "担当する");
            first.press("担当する");
            first.assertSays("この案件の担当になりました");
            second.press("担当する");
            second.check("official-lost-race").assertSays("すでに処理済みです");
            second.assertSays(officials.get(0).name());
        }
    }

    @Test
    void aDoubleClickActsOnce() {
        Filing filing = restaurant();
        try (Workbench intake = Workbench.open(application, official("eisei", "INTAKE"), Screen.DESKTOP)) {
            intake.await(filing.id(), "担当する");
            // Without the page's script the browser sends the form twice: the server has to know.
            intake.page()
                    .evaluate(
                            "() => { const form = document.getElementById('acts-form');"
                                    + " const body = new URLSearchParams(new FormData(form)); body.set('act', 'claim');"
                                    + " return Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST', body}))); }");
            intake.open("case", filing.id());
            assertFalse(intake.main().contains("すでに処理済みです"), intake.main());
            assertTrue(intake.actions().contains("担当を外れる"), intake.actions());
        }
    }

    @Test
    void strangersAndOtherOfficesSeeNothing() {
        Filing filing = restaurant();
        try (Workbench other = Workbench.of(application, official("shimin", "REVIEWER"), Screen.PHONE)) {
            other.open("case", filing.id());
            assertTrue(
                    other.page().url().contains("/official/login?back="),
                    other.page().url());
            other.check("official-login");
            other.press("ログインする");
            other.check("official-login-errors").assertSays("ログイン名を入力してください");
            other.page().fill("#login", "nobody");
            other.page().fill("#password", "wrong");
            other.page().fill("#code", "12345");
            other.press("ログインする");
            other.check("official-login-refused").assertSays("どれかが違います");
            other.logIn();
            other.check("official-case-none").assertSays("この案件は見つかりません");
            other.page().navigate("official/page-picture?id=" + filing.id() + "&file=form-0&page=1");
            assertFalse(other.page().content().contains("<img"), "no picture of another office's case");
            other.page().navigate("official/inbox?number=00000000-0000000-0");
            other.check("official-inbox-nothing-found").assertSays("該当する案件はありません");
        }
    }

    @Test
    void anAdministratorSeesTheProcedureVersions() {
        Person administrator = application.personas().all().stream()
                .filter(person -> person.roles().stream().anyMatch("ADMINISTRATOR"::equalsIgnoreCase))
                .findFirst()
                .orElseThrow();
        try (Workbench admin = Workbench.open(application, administrator, Screen.PHONE)) {
            admin.page().navigate("official/procedures");
            admin.check("official-procedures").assertSays(Procedures.RESTAURANT);
            Complaints.assertQuiet(admin.page());
        }
    }

    private void takeIn(Workbench intake, Filing filing) {
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        String number = filing.status().text("arrivalNumber");
        for (String tab : List.of("unstarted", "mine", "due-soon", "awaiting-approval", "done", "all")) {
            intake.page().navigate("official/inbox?tab=" + tab);
            intake.check("official-inbox-" + tab);
        }
        intake.page().navigate("official/inbox?number=" + number);
        intake.assertSays(number);
        intake.press("担当する");
        intake.assertSays("この案件の担当になりました");
        intake.await(filing.id(), "受付を記録する");
        intake.check("official-case-claimed");
        intake.press("受付を記録する");
        intake.assertSays("受付を記録しました");
    }

    private void correct(Workbench reviewer, Filing filing) {
        reviewer.await(filing.id(), "補正を求める");
        reviewer.press("補正を求める");
        reviewer.press("補正を求める");
        reviewer.check("official-correction-empty").assertSays("直してほしい項目を1つ以上選んでください");
        Page page = reviewer.page();
        String field = "shop_name";
        page.check("#item-f-" + field);
        page.fill("#due", LocalDate.now().minusDays(1).toString());
        reviewer.press("補正を求める");
        reviewer.check("official-correction-errors").assertSays("の理由を入力してください");
        reviewer.assertSays("明日以降の日付");
        assertTrue(page.isChecked("#item-f-" + field), "what was ticked stays ticked");
        page.fill("#reason-f-" + field, "屋号を看板のとおりに書いてください");
        page.fill("#due", LocalDate.now().plusDays(14).toString());
        reviewer.press("補正を求める");
        reviewer.check("official-case-correction-requested").assertSays("補正を求めました");
        reviewer.press("補正の期限を延ばす");
        reviewer.check("official-correction-choice").assertSays("期限が来るまでは、延ばすことだけができます");
        page.fill("#due", LocalDate.now().plusDays(14).toString());
        reviewer.press("期限を延ばす");
        reviewer.check("official-correction-choice-errors").assertSays("今の期限より後の日付を入力してください");
        page.fill("#due", LocalDate.now().plusDays(21).toString());
        reviewer.press("期限を延ばす");
        reviewer.assertSays("補正の期限を延ばしました");
        filing.change(field, "みなと食堂 駅前店").expect(200);
        filing.answerCorrection(1).expect(201);
        reviewer.open("case", filing.id());
        reviewer.check("official-case-corrected").assertSays("補正前：");
        reviewer.assertSays("みなと食堂 駅前店");
        assertEquals(
                List.of("申請書（1回目の補正後に署名されたPDF）・最新", "申請書（最初に署名されたPDF）"),
                page.locator(".viewer-files a").allInnerTexts().subList(0, 2));
        assertTrue(page.locator(".viewer-pages img").first().getAttribute("src").contains("file=form-1&"));
        if (reviewer.page().viewportSize().width == Screen.DESKTOP.width()) {
            readmePicture(page);
        }
    }

    private void grantWithCondition(Workbench reviewer, String id) {
        reviewer.await(id, "起案する");
        reviewer.press("起案する");
        reviewer.page().check("#outcome-grant");
        reviewer.check("official-draft-grant");
        reviewer.page().fill("#conditions", "営業時間は午前0時までとする。");
        reviewer.press("決裁に回す");
        reviewer.check("official-case-drafted").assertSays("別の職員の決裁を待ちます");
        assertFalse(reviewer.actions().contains("決裁する"), "who drafted does not decide");
    }

    private static void approve(Workbench approver, String id) {
        approver.open("decision", id);
        approver.assertSays("営業時間は午前0時までとする。");
        if (approver.page().locator("#code").count() > 0) {
            approver.press("この内容で決裁する");
            approver.check("official-decision-code-missing").assertSays("ワンタイムコードを入力してください");
        }
        approver.stepUp();
        approver.press("この内容で決裁する");
        approver.assertSays("決裁しました");
    }

    private static void readmePicture(Page page) {
        page.setViewportSize(Screen.DESKTOP.width(), 1200);
        Screen.forReadme(page, "official");
        page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
    }

    private Filing restaurant() {
        Filing filing = Filing.complete(application, person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        filing.arrive().expect(201);
        return filing;
    }

    private Person official(String office, String role) {
        return application.personas().official(office, role);
    }

    private Person person(String id) {
        return application.personas().person(id);
    }
}
