package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A clerical error in an issued document: one official proposes, another decides, the applicant gets a new one. */
class DocumentRevocationJourneyIT {
    private static final String WRONG = "交付の日から3か月似内に使うこと。";
    private static final String RIGHT = "交付の日から3か月以内に使うこと。";

    private final RunningApplication application = RunningApplication.shared();

    private Person official(String role) {
        return application.personas().official("shimin", role);
    }

    private Filing issued() {
        Person yamada = application.personas().person("yamada");
        Filing filing = Filing.complete(application, yamada, Procedures.RESIDENT_RECORD, Procedures.residentRecord());
        Map<String, Object> grant = new LinkedHashMap<>(Desk.grant());
        grant.put("conditions", List.of(WRONG));
        Desk.issue(application, filing, grant);
        return filing;
    }

    @Test
    void clericalErrorIsMendedByTwoOfficials() {
        Filing filing = issued();
        String id = filing.id();
        try (Workbench reviewer = Workbench.open(application, official("REVIEWER"), Screen.DESKTOP)) {
            reviewer.open("case", id);
            reviewer.press("文書を失効させる・差し替える");
            reviewer.check("revocation-propose");
            reviewer.press("失効を起案する");
            reviewer.check("revocation-propose-errors").assertSays("事由を選んでください");
            reviewer.page().check("#ground-CLERICAL_ERROR");
            reviewer.page().fill("#reason", "「似内」は「以内」の誤記");
            reviewer.press("失効を起案する");
            reviewer.assertSays("訂正する内容がありません");
            reviewer.page().fill("#condition-0", RIGHT);
            reviewer.page().setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
            Complaints.assertAccessible(reviewer.page());
            Screen.PHONE.shoot(reviewer.page(), "revocation-propose");
            reviewer.press("失効を起案する");
            reviewer.assertSays("別の職員の決裁を待っています");
            reviewer.open("revocation", id);
            assertFalse(reviewer.main().contains("決裁して失効させる"), "who proposed does not decide");
            Complaints.assertQuiet(reviewer.page());
        }
        try (Workbench approver = Workbench.open(application, official("APPROVER"), Screen.DESKTOP)) {
            approver.page().navigate("official/inbox?tab=awaiting-approval");
            approver.check("revocation-inbox").assertSays("文書の失効の決裁待ち");
            approver.open("revocation", id);
            approver.check("revocation-decide").assertSays(RIGHT);
            approver.page().setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
            Complaints.assertAccessible(approver.page());
            Screen.PHONE.shoot(approver.page(), "revocation-decide");
            approver.stepUp();
            approver.press("決裁して失効させる");
            approver.assertSays("文書を失効させました");
            Patience.until(
                    "the new document",
                    () -> {
                        approver.open("case", id);
                        return approver.main();
                    },
                    page -> page.contains("代わりの文書："));
            Screen.PHONE.shoot(approver.page(), "revocation-case");
            approver.page().setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
            approver.check("revocation-case").assertSays(RIGHT);
            approver.open("revocation", id);
            approver.check("revocation-past").assertSays("「似内」は「以内」の誤記");
            Complaints.assertQuiet(approver.page());
        }
        applicantSees(filing);
    }

    private void applicantSees(Filing filing) {
        for (Screen screen : Screen.values()) {
            Page page = Chromium.open(application, screen);
            ApplicantPages pages = new ApplicantPages(page, screen);
            pages.logIn(application.personas().person("yamada"), "/application/status?id=" + filing.id());
            pages.look("revocation-status");
            String told = page.locator("main").innerText();
            assertTrue(told.contains("この文書は、もう使えません") && told.contains("代わりの文書は"), told);
            assertFalse(told.contains("誤記"), "the office's reason is its own");
            page.context().close();
        }
    }

    @Test
    void rightsAndTheRaceAreToldApart() {
        Filing filing = issued();
        String id = filing.id();
        Desk intake = new Desk(application, official("INTAKE"));
        Desk reviewer = new Desk(application, official("REVIEWER"));
        List<Person> approvers = application.personas().officials("shimin", "APPROVER");
        Desk first = new Desk(application, approvers.get(0));
        Desk second = new Desk(application, approvers.get(1));
        Map<String, Object> wanted = Map.of("document", 1, "ground", "SEAL_COMPROMISED", "reason", "鍵の流出");
        intake.act(intake.api(), id, "document-revocation", wanted).expectProblem(403, "forbidden");
        first.act(first.api(), id, "document-revocation", wanted).expect(200);
        long shown = first.version(id);
        Map<String, String> revoke = Map.of("decision", "REVOKE");
        String act = "document-revocation-decision";
        first.act(first.steppedUp(), id, act, shown, revoke).expectProblem(403, "forbidden");
        second.act(second.api(), id, act, shown, revoke).expectProblem(401, "step-up-required");
        reviewer.act(reviewer.steppedUp(), id, act, shown, revoke).expectProblem(403, "forbidden");
        Desk elsewhere = new Desk(application, application.personas().official("eisei", "APPROVER"));
        elsewhere.act(elsewhere.steppedUp(), id, act, shown, revoke).expectProblem(404, "not-found");
        second.act(second.steppedUp(), id, act, shown, revoke).expect(200);
        second.act(second.steppedUp(), id, act, shown, revoke).expectProblem(409, "already-handled");
    }
}
