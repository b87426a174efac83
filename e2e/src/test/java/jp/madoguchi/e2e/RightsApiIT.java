package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who may do what, and who is first. */
class RightsApiIT {
    private final RunningApplication application = RunningApplication.shared();
    private final Personas people = application.personas();

    private Filing draft() {
        return Filing.complete(
                application, people.person("yamada"), Procedures.RESIDENT_RECORD, Procedures.residentRecord());
    }

    private Filing filed() {
        Filing filing = draft();
        filing.arrive().expect(201);
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        return filing;
    }

    @Test
    void nobodyLearnsThatAnothersApplicationExists() {
        Filing theirs = filed();
        Api other = application.api("katsuragi");
        List<String> made = List.of(theirs.id(), UUID.randomUUID().toString());
        for (String path : List.of("", "/status", "/documents", "/documents/1", "/receipt", "/container")) {
            List<Answer> answers = new ArrayList<>();
            for (String id : made) {
                answers.add(other.get("/applications/" + id + path).expectProblem(404, "not-found"));
            }
            assertEquals(answers.get(0).json(), answers.get(1).json(), path);
        }
        other.ifMatch("\"1\"").put(theirs.path(""), Map.of("answers", Map.of())).expectProblem(404, "not-found");
        other.post(theirs.path("/container"), Map.of()).expectProblem(404, "not-found");
        other.post(theirs.path("/withdrawal"), Map.of()).expectProblem(404, "not-found");
        other.idempotencyKey(Filing.key())
                .post(theirs.path("/arrival"), Map.of("certificate", "AA==", "signature", "AA=="))
                .expectProblem(404, "not-found");
        other.upload(theirs.path("/attachments"), Map.of("path", "x"), "x.pdf", "application/pdf", SamplePdf.of("x"))
                .expectProblem(404, "not-found");
        other.delete(theirs.path("/attachments/" + UUID.randomUUID())).expectProblem(404, "not-found");
    }

    @Test
    void anotherOfficesCasesDoNotExist() {
        Filing filing = filed();
        Desk elsewhere = new Desk(application, people.official("eisei", "REVIEWER"));
        elsewhere.api().get("/cases/" + filing.id()).expectProblem(404, "not-found");
        elsewhere.act(elsewhere.api(), filing.id(), "claim", 1, Map.of()).expectProblem(404, "not-found");
        String number = filing.status().text("arrivalNumber");
        JsonNode inbox = elsewhere
                .api()
                .get("/inbox?arrivalNumber=" + number)
                .expect(200)
                .json();
        assertTrue(inbox.path("cases").isEmpty(), inbox.toString());
    }

    @Test
    void draftsAreTheApplicantsAlone() {
        Filing filing = draft();
        new Desk(application, people.official("shimin", "INTAKE"))
                .api()
                .get("/cases/" + filing.id())
                .expectProblem(404, "not-found");
    }

    @Test
    void aMissingRoleIsSaid() {
        Filing filing = filed();
        Desk auditor = new Desk(application, people.official("shimin", "AUDITOR"));
        auditor.act(filing.id(), "claim").expectProblem(403, "forbidden");
        Desk intake = new Desk(application, people.official("shimin", "INTAKE"));
        intake.draft(intake.api(), filing.id(), Desk.grant()).expectProblem(403, "forbidden");
    }

    @Test
    void staleVersionsAreRefused() {
        Filing filing = draft();
        String etag = filing.read().etag();
        Map<String, Object> answers = Procedures.residentRecord();
        filing.api().put(filing.path(""), Map.of("answers", answers)).expectProblem(428, "if-match-required");
        filing.api()
                .ifMatch("\"0\"")
                .put(filing.path(""), Map.of("answers", answers))
                .expectProblem(412, "stale-version");
        filing.api()
                .ifMatch(etag)
                .put(filing.path(""), Map.of("answers", answers))
                .expect(200);
        Answer stale = filing.api().ifMatch(etag).put(filing.path(""), Map.of("answers", answers));
        stale.expectProblem(412, "stale-version");
        assertEquals(filing.read().etag(), stale.etag());
    }

    @Test
    void aKeyIsGoodForOneBodyOnly() {
        Filing filing = draft();
        Map<String, String> signature = filing.signature();
        String key = Filing.key();
        filing.api().post(filing.path("/arrival"), signature).expectProblem(400, "idempotency-key-required");
        Answer receipt = filing.arrive(key, signature).expect(201);
        filing.arrive(key, filing.submission(new byte[256])).expectProblem(409, "idempotency-conflict");
        Answer again = filing.arrive(Filing.key(), signature).expect(201);
        assertEquals(receipt.text("arrivalNumber"), again.text("arrivalNumber"), "what has arrived arrives once");
    }

    @Test
    void twentyRetriesAtOnceGetOneReceipt() throws Exception {
        Filing filing = draft();
        Map<String, String> signature = filing.signature();
        String key = Filing.key();
        List<Answer> answers = atOnce(20, () -> filing.arrive(key, signature));
        JsonNode first = answers.get(0).expect(201).json();
        for (Answer answer : answers) {
            assertEquals(first.path("arrivalNumber"), answer.expect(201).json().path("arrivalNumber"));
            assertEquals(first.path("arrivedAt"), answer.json().path("arrivedAt"));
        }
        Desk desk = new Desk(application, people.official("shimin", "INTAKE"));
        Answer inbox = desk.api()
                .get("/inbox?arrivalNumber=" + first.path("arrivalNumber").asText());
        assertEquals(1, inbox.json().path("cases").size());
    }

    @Test
    void ofTwoOfficialsAtOnceOneIsFirst() throws Exception {
        Filing filing = filed();
        Desk one = new Desk(application, people.official("shimin", "INTAKE"));
        Desk two = new Desk(application, people.official("shimin", "REVIEWER"));
        long version = one.version(filing.id());
        List<Desk> both = new ArrayList<>(List.of(one, two));
        List<Answer> answers = atOnce(2, () -> {
            Desk desk;
            synchronized (both) {
                desk = both.remove(0);
            }
            return desk.act(desk.api(), filing.id(), "claim", version, Map.of());
        });
        List<Integer> statuses = answers.stream().map(Answer::status).sorted().toList();
        assertEquals(List.of(200, 409), statuses, answers.toString());
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> answer.expectProblem(409, "already-handled"));
    }

    @Test
    void aWrongOneTimeCodeStepsNobodyUp() {
        Desk desk = new Desk(application, people.official("shimin", "APPROVER"));
        desk.api().post("/tokens/step-up", Map.of("code", "00000x")).expectProblem(422, "request-rejected");
    }

    @Test
    void answersThatTheFormDoesNotKnowAreNotFiled() {
        Filing filing = draft();
        filing.change("approved", true).expect(200);
        Answer refused = filing.freeze().expectProblem(422, "findings-remain");
        assertEquals(
                "approved", refused.json().path("findings").path(0).path("path").asText());
    }

    @Test
    void attachmentsAreAttachedAndNeverWritten() {
        Filing theirs =
                Filing.complete(application, people.person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        JsonNode foreign = theirs.read().json().path("answers").path("floor_plan");
        assertEquals(1, foreign.size());

        Filing mine =
                Filing.begin(application, people.person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        mine.change("floor_plan", foreign).expect(200);
        assertTrue(mine.read().json().path("answers").path("floor_plan").isEmpty(), "a reference was believed");
        theirs.save(Procedures.restaurant()).expect(200);
        assertEquals(foreign, theirs.read().json().path("answers").path("floor_plan"), "an attachment was lost");
    }

    @Test
    void filesAreWhatTheirContentSays() {
        Filing filing =
                Filing.begin(application, people.person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Answer refused = filing.attach("floor_plan", "平面図.pdf", page).expectProblem(422, "attachment-rejected");
        assertEquals("attachment-wrong-type", refused.text("reason"));
        assertEquals(
                "attachment-empty",
                filing.attach("floor_plan", "空.pdf", new byte[0]).text("reason"));
        assertEquals(
                "attachment-no-such-field",
                filing.attach("no_such_field", "図.pdf").text("reason"));

        Answer kept = filing.attach("floor_plan", "../../平面図.pdf").expect(201);
        assertEquals("平面図.pdf", kept.text("name"));
        String path = filing.path("/attachments/" + kept.text("id"));
        Answer read = filing.api().get(path).expect(200);
        assertTrue(
                read.header("Content-Disposition").startsWith("attachment"),
                read.headers().toString());
        filing.api().delete(path).expect(204);
        filing.api().get(path).expectProblem(404, "not-found");
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
