package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One official's side of the API. */
final class Desk {
    /** Well within the five minutes a step-up token lives. */
    private static final Duration KEPT = Duration.ofMinutes(3);

    private static final Map<String, StepUp> STEP_UPS = new ConcurrentHashMap<>();

    private final Person official;
    private final Api api;

    Desk(RunningApplication application, Person official) {
        this.official = official;
        this.api = new Api(application.address(), official.apiToken());
    }

    Api api() {
        return api;
    }

    /** A client with a step-up token; one code is good once, so the token is kept for the next decision, while it lives. */
    Api steppedUp() {
        return api.withToken(
                STEP_UPS.compute(official.apiToken(), (unused, kept) -> kept == null || kept.isOld() ? stepUp() : kept)
                        .token());
    }

    private StepUp stepUp() {
        Answer answer = tryStepUp();
        if (answer.status() == 422) { // the code was used to log in: the next one is half a minute away at most
            RunningApplication.pause(Duration.ofMillis(30_200 - System.currentTimeMillis() % 30_000));
            answer = tryStepUp();
        }
        return new StepUp(answer.expect(200).text("token"), System.nanoTime());
    }

    private record StepUp(String token, long at) {
        boolean isOld() {
            return System.nanoTime() - at > KEPT.toNanos();
        }
    }

    private Answer tryStepUp() {
        return api.post("/tokens/step-up", Map.of("code", official.oneTimeCode()));
    }

    JsonNode open(String id) {
        return api.get("/cases/" + id).expect(200).json();
    }

    long version(String id) {
        return open(id).path("version").asLong();
    }

    Answer act(String id, String act) {
        return act(api, id, act, Map.of());
    }

    Answer act(Api client, String id, String act, Map<String, ?> more) {
        return act(client, id, act, version(id), more);
    }

    Answer act(Api client, String id, String act, long version, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("version", version);
        return client.post("/cases/" + id + "/" + act, body);
    }

    Answer requestCorrection(String id, String path, String reason) {
        return act(
                api,
                id,
                "correction-request",
                Map.of(
                        "dueOn",
                        LocalDate.now().plusDays(14).toString(),
                        "items",
                        List.of(Map.of("path", path, "reason", reason))));
    }

    Answer draft(Api client, String id, Map<String, ?> proposal) {
        return act(client, id, "draft", Map.of("proposal", proposal));
    }

    /** The inspection on site that comes before a grant: offered, picked and, once its instant has come, recorded. */
    void inspect(Api applicant, String id) {
        String startsAt =
                Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS).toString();
        act(api, id, "inspection-offer", Map.of("place", "店舗", "slots", List.of(startsAt)))
                .expect(200);
        applicant
                .post("/applications/" + id + "/inspection-date", Map.of("startsAt", startsAt))
                .expect(204);
        Patience.until(
                "the inspection",
                () -> act(api, id, "inspection-result", Map.of("result", "CONFORMS", "findings", "施設基準に適合していた。"))
                        .status(),
                status -> status == 200);
    }

    static Map<String, ?> grant() {
        return Map.of("decision", "GRANT", "note", "審査基準に適合");
    }

    static Map<String, ?> refusal(String reasons) {
        return Map.of("decision", "REFUSAL", "ground", "SUBSTANTIVE", "reasons", reasons, "standardApplied", "審査基準第3");
    }

    /** Takes a resident record's first document back: one official proposes, another decides. */
    static void revoke(RunningApplication application, Filing filing, String ground) {
        Desk reviewer = new Desk(application, application.personas().official("shimin", "REVIEWER"));
        Desk approver = new Desk(application, application.personas().official("shimin", "APPROVER"));
        Map<String, Object> proposal = Map.of("document", 1, "ground", ground, "reason", "庁内だけの理由");
        reviewer.act(reviewer.api(), filing.id(), "document-revocation", proposal)
                .expect(200);
        approver.act(approver.steppedUp(), filing.id(), "document-revocation-decision", Map.of("decision", "REVOKE"))
                .expect(200);
    }

    /** From arrival to issuance: an application for a resident record that is granted as most are. */
    static void issue(RunningApplication application, Filing filing) {
        issue(application, filing, grant());
    }

    /** From arrival to issuance of what a proposal says. */
    static void issue(RunningApplication application, Filing filing, Map<String, ?> proposal) {
        filing.arrive().expect(201);
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        Desk intake = new Desk(application, application.personas().official("shimin", "INTAKE"));
        Desk reviewer = new Desk(application, application.personas().official("shimin", "REVIEWER"));
        Patience.until(
                "the process instance",
                () -> intake.open(filing.id()).path("acts").toString(),
                acts -> acts.contains("RECORD_INTAKE"));
        intake.act(filing.id(), "claim").expect(200);
        intake.act(filing.id(), "intake-record").expect(200);
        reviewer.draft(reviewer.steppedUp(), filing.id(), proposal).expect(200);
        Patience.until("issued", filing::state, "ISSUED"::equals);
    }
}
