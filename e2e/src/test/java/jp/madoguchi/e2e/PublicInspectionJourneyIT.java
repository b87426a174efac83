package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 縦覧 of an NPO's application: announced after a look, open to everybody without login, decided afterwards only. */
class PublicInspectionJourneyIT {
    private static final String NPO = "npo-establishment";

    private final RunningApplication application = RunningApplication.shared();
    private final Person founder = application.personas().person("yamada");
    private Filing filing;
    private String name;

    private Person official(String role) {
        return application.personas().official("npo", role);
    }

    @Test
    void anAnnouncedApplicationLiesOpenUntilTheLastDayAndIsDecidedAfterwards() {
        name = "特定非営利活動法人みなと縦覧" + UUID.randomUUID().toString().substring(0, 6);
        Map<String, Object> answers = Examples.answers(NPO, "accepted-six-officers");
        answers.put("corporation_name", name);
        filing = Filing.complete(application, founder, NPO, answers);
        filing.attach("activity_plans", "計画2.pdf").expect(201);
        filing.attach("budgets", "予算2.pdf").expect(201);
        filing.arrive().expect(201);
        Desk reviewer = new Desk(application, official("REVIEWER"));
        Desk intake = new Desk(application, official("INTAKE"));
        Patience.until(
                "the process instance",
                () -> intake.open(filing.id()).path("acts").toString(),
                acts -> acts.contains("RECORD_INTAKE"));
        intake.act(filing.id(), "intake-record").expect(200);
        assertEquals(
                "not-allowed-public-inspection-missing",
                reviewer.draft(reviewer.api(), filing.id(), Desk.grant())
                        .expect(409)
                        .text("reason"));
        announce();
        String id = new Api(application.address(), null)
                .get("/public-inspections").expect(200).json().path("inspections").findParents("title").stream()
                        .filter(row -> row.path("title").asText().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        for (Screen screen : Screen.values()) {
            lookAsAnybody(screen, id);
            lookAsApplicant(screen);
        }
        waitForTheEnd(reviewer, id);
    }

    private void announce() {
        for (Screen screen : Screen.values()) {
            try (Workbench desk = Workbench.open(application, official("REVIEWER"), screen)) {
                desk.await(filing.id(), screen == Screen.PHONE ? "公告して縦覧に供する" : "起案する");
                if (screen == Screen.DESKTOP) {
                    desk.check("public-inspection-case").assertSays("縦覧中");
                    Complaints.assertQuiet(desk.page());
                    continue;
                }
                desk.check("public-inspection-case-before").assertSays("まだ始まっていません");
                desk.open("public-inspection", filing.id());
                desk.assertSays("まどぐち県みなと市");
                assertFalse(desk.page().locator("#shown-title ~ dl").innerText().contains("中央一丁目"));
                desk.press("公告して縦覧を始める");
                desk.check("public-inspection-announce-errors").assertSays("確認の欄に印を付けてください");
                desk.page().setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
                Screen.DESKTOP.shoot(desk.page(), "public-inspection-announce");
                Complaints.assertAccessible(desk.page());
                desk.page().setViewportSize(screen.width(), screen.height());
                desk.page().check("#looked");
                desk.press("公告して縦覧を始める");
                desk.check("public-inspection-announced").assertSays("公告し、縦覧を始めました");
                Complaints.assertQuiet(desk.page());
            }
        }
    }

    private void lookAsAnybody(Screen screen, String id) {
        try (Page page = Chromium.open(application, screen)) {
            ApplicantPages pages = new ApplicantPages(page, screen);
            page.navigate("/");
            page.locator("footer a[href='/public-inspections']").click();
            pages.look("public-inspection-list");
            assertTrue(page.locator("main").innerText().contains(name));
            Response sheet = page.navigate("/public-inspection?id=" + id);
            assertTrue(sheet.headerValue("x-robots-tag").contains("noindex"));
            pages.look("public-inspection-sheet");
            String shown = page.locator("main").innerText();
            assertTrue(shown.contains("浜田 美咲") && shown.contains("まどぐち県みなと市"), shown);
            for (String closed :
                    new String[] {"0312345678", "misaki@example.jp", "中央一丁目", "105-0001", "添付.pdf", "住民票"}) {
                assertFalse(shown.contains(closed), closed + " is public: " + shown);
            }
            assertEquals(7, page.locator("a[href^='/public-inspection/file']").count());
            APIResponse file = page.request().get("/public-inspection/file?id=" + id + "&n=1");
            assertEquals(200, file.status());
            assertTrue(file.headers().get("content-disposition").contains("articles-1.pdf"));
            assertEquals(
                    404,
                    page.request()
                            .get("/public-inspection/file?id=" + id + "&n=8")
                            .status());
            assertEquals(
                    404,
                    page.request()
                            .get("/public-inspection?id=" + UUID.randomUUID())
                            .status());
            page.navigate("/public-inspection?id=" + id + "&lang=en");
            pages.look("public-inspection-sheet-en");
            page.navigate("/public-inspections?lang=ja-JP-EASY");
            pages.look("public-inspection-list-easy");
            Complaints.assertQuiet(page);
        }
    }

    private void lookAsApplicant(Screen screen) {
        try (Page page = Chromium.open(application, screen)) {
            ApplicantPages pages = new ApplicantPages(page, screen);
            pages.logIn(founder, "/applications/" + filing.id());
            page.locator("summary:has-text('日数の数え方')").click();
            pages.look("public-inspection-status");
            String shown = page.locator("main").innerText();
            assertTrue(shown.contains("縦覧が始まりました") && shown.contains("縦覧（特定非営利活動促進法第10条第2項）"), shown);
        }
    }

    private void waitForTheEnd(Desk reviewer, String id) {
        reviewer.draft(reviewer.api(), filing.id(), Desk.grant()).expect(200);
        Desk first = new Desk(
                application, application.personas().officials("npo", "APPROVER").get(0));
        Desk last = new Desk(
                application, application.personas().officials("npo", "APPROVER").get(1));
        first.act(first.steppedUp(), filing.id(), "approval", Map.of()).expect(200);
        assertEquals(
                "not-allowed-public-inspection-open",
                last.act(last.steppedUp(), filing.id(), "approval", Map.of())
                        .expect(409)
                        .text("reason"));
        for (Screen screen : Screen.values()) {
            try (Workbench desk = Workbench.open(
                    application,
                    application.personas().officials("npo", "APPROVER").get(1),
                    screen)) {
                desk.open("decision", filing.id());
                desk.check("public-inspection-decision").assertSays("縦覧の期間が終わるまで決定できません");
            }
        }
        ProductDatabase.of(application)
                .change(
                        "update public_inspection set last_on = last_on - 30 where application_id = ?",
                        UUID.fromString(filing.id()));
        Api anybody = new Api(application.address(), null);
        anybody.get("/public-inspections/" + id).expect(404);
        assertFalse(
                anybody.get("/public-inspections").expect(200).json().toString().contains(name));
        last.act(last.steppedUp(), filing.id(), "approval", Map.of()).expect(200);
    }
}
