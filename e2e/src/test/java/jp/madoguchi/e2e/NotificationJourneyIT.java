package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 転出届 from a draft to the sealed notice: the words are a notification's, and nobody is offered a review. */
class NotificationJourneyIT {
    private static final String MOVING_OUT = "moving-out-notification";

    private final RunningApplication application = RunningApplication.shared();

    private Filing draft() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        Map<String, Object> answers = Examples.answers(MOVING_OUT, "accepted-whole-household");
        answers.put("moving_on", today.plusDays(7).toString());
        answers.put("visit_on", today.plusDays(10).toString());
        return Filing.complete(application, katsuragi(), MOVING_OUT, answers);
    }

    private Person katsuragi() {
        return application.personas().person("katsuragi");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theNotifierSignsAClerkHandlesAndANoticeComes(Screen screen) {
        Filing filing = draft();
        ApplicantPages pages = new ApplicantPages(Chromium.open(application, screen), screen);
        try {
            pages.page().navigate("/procedure?id=" + MOVING_OUT);
            pages.look("notification-procedure");
            assertTrue(pages.page().locator("main").innerText().contains("届出を始める"));
            pages.logIn(katsuragi(), "/application/sign?id=" + filing.id());
            pages.at("署名して届け出る").look("notification-sign");
            pages.follow("[data-certificate=sign] [data-pkcs12]");
            pages.at("届出が届きました").look("notification-receipt");
            assertFalse(pages.page().locator("main").innerText().contains("申請"), "a notification is no application");
            handle(filing, screen);
            pages.page().navigate("/application/status?id=" + filing.id());
            pages.look("notification-status");
            String status = pages.page().locator("main").innerText();
            assertTrue(status.contains("届出の処理が終わりました") && status.contains("処理済み"), status);
            assertFalse(status.contains("審査"), status);
            Complaints.assertQuiet(pages.page());
        } finally {
            pages.page().context().close();
        }
    }

    private void handle(Filing filing, Screen screen) {
        Person clerk = application.personas().official("shimin", "INTAKE");
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        try (Workbench desk = Workbench.open(application, clerk, screen)) {
            desk.await(filing.id(), "受付を記録する");
            desk.press("受付を記録する");
            desk.assertSays("処理中");
            assertEquals("担当する 処理を終える 補正を求める", desk.actions().replaceAll("\\s+", " "));
            desk.check("notification-case");
            desk.stepUp();
            desk.press("処理を終える");
            Patience.until("handled", filing::state, "COMPLETED"::equals);
            desk.open("case", filing.id());
            desk.check("notification-case-completed").assertSays("届出の処理を終えました");
            assertEquals(
                    "",
                    desk.actions()
                            .replace("公印つき文書を開く（PDF）", "")
                            .replace("証拠一式を保存する（ZIP）", "")
                            .strip());
            Complaints.assertQuiet(desk.page());
        }
    }

    @Test
    void theApiHandlesANotificationAndRefusesADecision() {
        Filing filing = draft();
        filing.arrive().expect(201);
        Person clerk = application.personas().official("shimin", "INTAKE");
        Desk desk = new Desk(application, clerk);
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        desk.act(filing.id(), "intake-record").expect(200);
        JsonNode view = desk.open(filing.id());
        assertEquals("HANDLING", view.path("state").asText());
        assertEquals(
                "[\"CLAIM\",\"DECLARE_CONFLICT\",\"REQUEST_CORRECTION\",\"HANDLE\"]",
                view.path("acts").toString());
        Desk reviewer = new Desk(application, application.personas().official("shimin", "REVIEWER"));
        reviewer.draft(reviewer.steppedUp(), filing.id(), Desk.grant()).expectProblem(409, "not-in-this-state");
        desk.act(filing.id(), "handling").expectProblem(401, "step-up-required");
        desk.act(desk.steppedUp(), filing.id(), "handling", Map.of()).expect(200);
        Patience.until("completed", filing::state, "COMPLETED"::equals);
        assertEquals(1, filing.status().json().path("documents").size());
    }
}
