package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the next case over handing it on to a decision in substitution that the absent one looks at later. */
class StaffingJourneyIT {
    private final RunningApplication application = RunningApplication.shared();

    private Person official(String id) {
        return application
                .personas()
                .officials("eisei", id.contains("approver") ? "APPROVER" : id.toUpperCase())
                .stream()
                .filter(person -> person.login().equals("eisei-" + id))
                .findFirst()
                .orElseThrow();
    }

    private Desk desk(String id) {
        return new Desk(application, official(id));
    }

    @Test
    void takeNextHandOnDecideInSubstitutionAndLookAtItLater() {
        Filing filing = Filing.complete(
                application, application.personas().person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        filing.arrive().expect(201);
        String id = filing.id();
        Desk intake = desk("intake");
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        Patience.until(
                "taken",
                () -> intake.api()
                        .post("/inbox/next", Map.of())
                        .expect(200)
                        .json()
                        .path("id")
                        .asText(),
                id::equals);
        Patience.until(
                "the process instance",
                () -> intake.open(id).path("acts").toString(),
                acts -> acts.contains("RECORD_INTAKE"));
        intake.act(id, "intake-record").expect(200);

        Desk supervisor = desk("approver1");
        JsonNode candidates = supervisor
                .api()
                .get("/cases/" + id + "/candidates")
                .expect(200)
                .json()
                .path("candidates");
        String reviewer = "";
        for (JsonNode each : candidates) {
            if (each.path("name").asText().equals(official("reviewer").name())) {
                reviewer = each.path("id").asText();
            }
        }
        desk("reviewer")
                .act(
                        supervisor.api().withToken(official("reviewer").apiToken()),
                        id,
                        "reassignment",
                        Map.of("to", reviewer, "reason", "休暇のため"))
                .expectProblem(403, "forbidden");
        supervisor
                .act(supervisor.api(), id, "reassignment", Map.of("to", reviewer, "reason", "休暇のため"))
                .expect(200);
        assertTrue(desk("reviewer").open(id).path("mine").asBoolean());
        desk("reviewer").inspect(filing.api(), id);
        desk("reviewer").draft(desk("reviewer").api(), id, Desk.grant()).expect(200);
        Desk deputy = desk("approver2");
        deputy.act(deputy.steppedUp(), id, "approval", Map.of()).expectProblem(403, "forbidden");

        try (Workbench head = Workbench.open(application, official("approver1"), Screen.DESKTOP)) {
            absent(head);
            deputy.act(deputy.steppedUp(), id, "approval", Map.of()).expect(200);
            JsonNode record =
                    deputy.open(id).path("draft").path("approvalRecords").path(0);
            assertEquals("SUBSTITUTE", record.path("capacity").asText());
            assertEquals("保健所長", record.path("title").asText());
            assertEquals(official("approver1").name(), record.path("insteadOf").asText());
            look(head, id);
            head.open("assignment", id);
            head.check("official-assignment");
            head.page().setViewportSize(390, 844);
            head.check("official-assignment-narrow");
            head.page().navigate("official/positions");
            head.check("official-positions-narrow").assertSays("保健所長");
            head.page().setViewportSize(1440, 900);
            head.check("official-positions");
            Complaints.assertQuiet(head.page());
        }
    }

    /** The absence is cancelled afterwards, so that other journeys find the head at work. */
    private void absent(Workbench head) {
        head.page().navigate("official/absence");
        head.check("official-absence").press("不在を届け出る");
        head.check("official-absence-errors").assertSays("代決する職員を選んでください");
        head.page()
                .selectOption(
                        "#who",
                        new com.microsoft.playwright.options.SelectOption()
                                .setLabel(official("approver1").name()));
        head.page()
                .selectOption(
                        "#deputy",
                        new com.microsoft.playwright.options.SelectOption()
                                .setLabel(official("approver2").name()));
        head.page()
                .fill("#from", LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString());
        head.page()
                .fill(
                        "#until",
                        LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"))
                                .plusDays(2)
                                .toString());
        head.press("不在を届け出る");
        head.assertSays("不在を記録しました");
    }

    private void look(Workbench head, String id) {
        head.page().navigate("official/absence");
        head.page().setViewportSize(390, 844);
        head.check("official-absence-waiting-narrow").assertSays("保健所長として代決しました");
        head.page().setViewportSize(1440, 900);
        head.check("official-absence-waiting");
        head.page().fill("main textarea", "問題ありません");
        head.press("確かめた");
        head.assertSays("後閲を記録しました");
        head.press("取りやめる");
        head.assertSays("不在を取りやめました");
        head.open("case", id);
        head.check("official-case-substituted").assertSays("の代決");
        head.assertSays("問題ありません");
    }
}
