package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the grant of a subsidy to the next stage, in a real browser; only while the subsidy of the catalogue is open. */
class StagesJourneyIT {
    private static final String SUBSIDY = "subsidy";
    private static final LocalDate LAST = LocalDate.of(2027, 1, 20);

    private final RunningApplication application = RunningApplication.shared();

    private Filing granted() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        assumeTrue(today.isBefore(LAST), "the subsidy's opening window is over");
        Map<String, Object> answers = Examples.answers(SUBSIDY, "accepted-ordering-system");
        answers.put("project_period", Map.of("from", today.plusDays(35).toString(), "to", "2027-02-26"));
        Filing filing = Filing.complete(application, application.personas().person("minato"), SUBSIDY, answers);
        filing.arrive().expect(201);
        Desk intake = new Desk(application, application.personas().official("sangyo", "INTAKE"));
        Desk reviewer = new Desk(application, application.personas().official("sangyo", "REVIEWER"));
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        intake.act(filing.id(), "intake-record").expect(200);
        reviewer.draft(reviewer.api(), filing.id(), Desk.grant()).expect(200);
        for (Person official : application.personas().officials("sangyo", "APPROVER")) {
            Desk approver = new Desk(application, official);
            approver.act(approver.steppedUp(), filing.id(), "approval", Map.of())
                    .expect(200);
        }
        Patience.until("issued", filing::state, "ISSUED"::equals);
        return filing;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theGrantOpensTheReportAndCarriesItsAmount(Screen screen) {
        Filing grant = granted();
        grant.api()
                .post("/applications", Map.of("procedure", "subsidy-report"))
                .expectProblem(409, "not-in-this-state");
        ApplicantPages pages = new ApplicantPages(Chromium.open(application, screen), screen);
        Page page = pages.page();
        try {
            String address = "/application/status?id=" + grant.id();
            page.navigate("/login?next=" + address);
            pages.logIn(application.personas().person("minato"), address);
            for (String language : new String[] {"en", "ja-easy", "ja"}) {
                page.navigate(address + "&lang=" + language);
                pages.look("stage-next-" + language);
            }
            assertTrue(page.locator("main").innerText().contains("次の手続"));
            page.locator("form:has(input[value='subsidy-report']) button").click();
            page.waitForURL(url -> url.contains("/application/form"));
            pages.look("stage-report");
            assertEquals("386,000円", page.locator("#f-granted_yen").innerText().strip());
            assertEquals(0, page.locator("[name='f-granted_yen']").count(), "nobody types it");
            assertEquals("予約と注文のデジタル化による省力化", page.inputValue("#f-project_name"));
            pages.text("project_name", "予約と注文のデジタル化").saved().next("成果と経費");
            page.navigate(address);
            pages.look("stage-family");
            String main = page.locator("main").innerText();
            assertTrue(main.contains("この手続の流れ") && main.contains("補助事業の実績報告"), main);
            assertEquals(0, page.locator("input[name='after']").count(), "one stage follows at a time");
            Complaints.assertQuiet(page);
        } finally {
            page.context().close();
        }
    }
}
