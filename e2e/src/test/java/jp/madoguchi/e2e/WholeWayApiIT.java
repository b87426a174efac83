package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both procedures from a blank form to a verified document, over HTTP alone. */
class WholeWayApiIT {
    private final RunningApplication application = RunningApplication.shared();

    @TempDir
    private Path folder;

    @Test
    void aCitizenGetsACopyOfTheResidentRecord() throws IOException {
        Filing filing = Filing.begin(application, person("yamada"), Procedures.RESIDENT_RECORD, Map.of());
        assertNothingIsFrozenWhileFindingsRemain(filing);
        filing.save(Procedures.residentRecord()).expect(200);
        filing.attachWhatIsMissing();
        JsonNode receipt = arriveTwice(filing);

        Desk intake = new Desk(application, application.personas().official("shimin", "INTAKE"));
        Desk reviewer = new Desk(application, application.personas().official("shimin", "REVIEWER"));
        assertInInbox(intake, receipt.path("arrivalNumber").asText());
        takeIn(intake, filing);
        correct(reviewer, filing, receipt.path("arrivalNumber").asText());

        reviewer.draft(reviewer.api(), filing.id(), Desk.grant()).expectProblem(401, "step-up-required");
        reviewer.draft(reviewer.steppedUp(), filing.id(), Desk.grant()).expect(200);
        assertIssuedAndVerified(filing);
    }

    @Test
    void aCompanyGetsItsPermitBySomebodyElsesApproval() throws IOException {
        Filing filing = Filing.complete(application, person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        JsonNode receipt = arriveTwice(filing);

        Desk intake = new Desk(application, application.personas().official("eisei", "INTAKE"));
        Desk reviewer = new Desk(application, application.personas().official("eisei", "REVIEWER"));
        List<Person> approvers = application.personas().officials("eisei", "APPROVER");
        assertInInbox(intake, receipt.path("arrivalNumber").asText());
        takeIn(intake, filing);
        correct(reviewer, filing, receipt.path("arrivalNumber").asText());

        reviewer.draft(reviewer.api(), filing.id(), Desk.grant()).expectProblem(409, "not-in-this-state");
        reviewer.inspect(filing.api(), filing.id());
        reviewer.draft(reviewer.api(), filing.id(), Desk.grant()).expect(200);
        reviewer.act(reviewer.steppedUp(), filing.id(), "approval", Map.of()).expectProblem(403, "forbidden");
        Desk first = new Desk(application, approvers.get(0));
        first.act(filing.id(), "approval").expectProblem(401, "step-up-required");
        first.act(first.api(), filing.id(), "remand", Map.of("comment", "図面の寸法を確認してください"))
                .expect(200);
        reviewer.draft(reviewer.api(), filing.id(), Desk.grant()).expect(200);
        approveAll(filing, approvers);
        assertIssuedAndVerified(filing);
    }

    @Test
    void aRefusalGivesReasonsAndTellsTheRemedy() throws IOException {
        Filing filing = Filing.complete(application, person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        filing.arrive().expect(201);
        Desk intake = new Desk(application, application.personas().official("eisei", "INTAKE"));
        Desk reviewer = new Desk(application, application.personas().official("eisei", "REVIEWER"));
        takeIn(intake, filing);
        reviewer.draft(reviewer.api(), filing.id(), Desk.refusal("")).expectProblem(422, "request-rejected");
        reviewer.draft(reviewer.api(), filing.id(), Desk.refusal("手洗い設備が一つもなく、施設基準第2を満たさないため。"))
                .expect(200);
        approveAll(filing, application.personas().officials("eisei", "APPROVER"));

        Patience.until("issued", filing::state, "ISSUED"::equals);
        JsonNode decision = filing.status().json().path("decision");
        assertFalse(decision.path("granted").asBoolean());
        assertTrue(decision.path("reasons").asText().contains("手洗い設備"), decision.toString());
        byte[] notice =
                filing.api().get(filing.path("/documents/1")).expect(200).body();
        assertEquals("VALID", verdict(notice).path("verdict").asText());
        String text = text(notice);
        assertTrue(text.contains("手洗い設備") && text.contains("審査請求"), text);
    }

    @Test
    void anApplicantWithdraws() {
        Filing filing = Filing.complete(
                application, person("katsuragi"), Procedures.RESIDENT_RECORD, Procedures.residentRecord());
        filing.arrive().expect(201);
        filing.api()
                .post(filing.path("/withdrawal"), Map.of("reason", "不要になったため"))
                .expect(200);
        assertEquals("WITHDRAWN", filing.state());
        filing.api().post(filing.path("/withdrawal"), Map.of("reason", "もう一度")).expect(200);
        long withdrawn = 0;
        for (JsonNode entry : filing.status().json().path("timeline")) {
            withdrawn += entry.path("event").asText().equals("WITHDRAWN") ? 1 : 0;
        }
        assertEquals(1, withdrawn, "a repeat withdraws nothing more");
        Desk reviewer = new Desk(application, application.personas().official("shimin", "REVIEWER"));
        reviewer.draft(reviewer.steppedUp(), filing.id(), Desk.grant()).expect(409);
    }

    private Person person(String id) {
        return application.personas().person(id);
    }

    private static void assertNothingIsFrozenWhileFindingsRemain(Filing blank) {
        assertFalse(blank.read().json().path("findings").isEmpty());
        Answer refused = blank.freeze().expectProblem(422, "findings-remain");
        assertTrue(refused.json().path("findings").size() > 0, refused.toString());
    }

    private static JsonNode arriveTwice(Filing filing) {
        String key = Filing.key();
        Map<String, String> signature = filing.signature();
        JsonNode receipt = filing.arrive(key, signature).expect(201).json();
        assertEquals(receipt, filing.arrive(key, signature).expect(201).json(), "a repeat gets the same receipt");
        byte[] pdf = filing.api().get(filing.path("/receipt")).expect(200).body();
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        return receipt;
    }

    private static void assertInInbox(Desk desk, String arrivalNumber) {
        Answer inbox = desk.api().get("/inbox?arrivalNumber=" + arrivalNumber).expect(200);
        assertEquals(1, inbox.json().path("cases").size(), inbox.toString());
    }

    private static void awaitVerified(Filing filing) {
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
    }

    private static void takeIn(Desk intake, Filing filing) {
        awaitVerified(filing);
        Patience.until(
                "the process instance",
                () -> intake.open(filing.id()).path("acts").toString(),
                acts -> acts.contains("RECORD_INTAKE"));
        JsonNode signature = intake.open(filing.id()).path("signature");
        assertEquals("api-value", signature.path("method").asText(), "a value over the API came from no browser");
        intake.act(filing.id(), "claim").expect(200);
        intake.act(filing.id(), "intake-record").expect(200);
        assertEquals("UNDER_REVIEW", filing.state());
    }

    private void correct(Desk reviewer, Filing filing, String arrivalNumber) {
        String pinned = filing.textField(0);
        String other = filing.textField(1);
        reviewer.requestCorrection(filing.id(), pinned, "表記を確認してください。").expect(200);
        JsonNode request = filing.status().json().path("correction");
        assertEquals(pinned, request.path("items").path(0).path("path").asText());

        filing.change(other, "ほかの欄").expectProblem(422, "request-rejected");
        String before = filing.read().json().path("answers").path(pinned).asText();
        filing.change(pinned, before + "。").expect(200);
        filing.answerCorrection(request.path("number").asInt()).expect(201);
        assertEquals(arrivalNumber, filing.status().text("arrivalNumber"), "the case keeps its number");

        awaitVerified(filing);
        JsonNode changes = Patience.until("review goes on", () -> reviewer.open(filing.id()), view -> view.path("acts")
                        .toString()
                        .contains("DRAFT"))
                .path("changes");
        assertEquals(pinned, changes.path(0).path("path").asText(), changes.toString());
    }

    private void approveAll(Filing filing, List<Person> approvers) {
        for (Person approver : approvers) {
            if (filing.state().equals("DRAFTED")) {
                Desk desk = new Desk(application, approver);
                desk.act(desk.steppedUp(), filing.id(), "approval", Map.of()).expect(200);
            }
        }
        assertNotEquals("DRAFTED", filing.state());
    }

    private void assertIssuedAndVerified(Filing filing) throws IOException {
        Patience.until("issued", filing::state, "ISSUED"::equals);
        JsonNode document = filing.api()
                .get(filing.path("/documents"))
                .expect(200)
                .json()
                .path("documents")
                .path(0);
        byte[] sealed =
                filing.api().get(filing.path("/documents/1")).expect(200).body();
        JsonNode verdict = verdict(sealed);
        assertEquals("VALID", verdict.path("verdict").asText(), verdict.toString());
        assertEquals("STOOD_BY", verdict.path("standing").asText(), verdict.toString());
        assertEquals(document.path("documentNumber"), verdict.path("copy").path("documentNumber"));
        assertVerifiedByNumber(sealed, document.path("documentNumber").asText());
        assertVerifiedOutside(sealed);
        assertChangedCopyIsFound(sealed);
        assertEvidence(filing);
        assertToldByOneMail(filing, "ISSUED");
    }

    private void assertVerifiedByNumber(byte[] sealed, String documentNumber) throws IOException {
        String code = QrCode.read(sealed, folder).getQuery().replaceFirst("^.*code=", "");
        Api anyone = application.api();
        JsonNode answer = anyone.get("/verification/" + documentNumber + "?code=" + code)
                .expect(200)
                .json();
        assertEquals("STOOD_BY", answer.path("standing").asText(), answer.toString());
        anyone.get("/verification/" + documentNumber + "?code=" + code.substring(1))
                .expectProblem(404, "not-found");
    }

    private void assertVerifiedOutside(byte[] sealed) throws IOException {
        Path file = Files.write(folder.resolve("document.pdf"), sealed);
        String trust = application.data().resolve("demo/trust").toString();
        CommandLine poppler = CommandLine.run(List.of("pdfsig", "-nocert", file.toString()));
        assertTrue(poppler.out().contains("Signature is Valid"), poppler.out());
        assertTrue(poppler.out().contains("Total document signed"), poppler.out());
        CommandLine own = CommandLine.madoguchi("verify", file.toString(), "--trust", trust);
        assertEquals(0, own.exit(), own.out());
    }

    private void assertChangedCopyIsFound(byte[] sealed) {
        byte[] changed = sealed.clone();
        changed[sealed.length / 3] ^= 1;
        JsonNode verdict = verdict(changed);
        assertNotEquals("VALID", verdict.path("verdict").asText(), verdict.toString());
        assertEquals("UNKNOWN", verdict.path("standing").asText(), verdict.toString());
    }

    private void assertEvidence(Filing filing) {
        byte[] container =
                filing.api().get(filing.path("/container")).expect(200).body();
        JsonNode verdict = application
                .api()
                .post("/verification", "application/vnd.etsi.asic-e+zip", container)
                .expect(200)
                .json();
        assertEquals("VALID", verdict.path("verdict").asText(), verdict.toString());
    }

    /** One mail, which says where to look and nothing about whom. */
    private void assertToldByOneMail(Filing filing, String event) throws IOException {
        List<Path> mails = Patience.until(
                "a mail of " + event, () -> mails(filing.id() + "." + event + "."), found -> !found.isEmpty());
        assertEquals(1, mails.size(), mails.toString());
        String mail = Files.readString(mails.get(0));
        String text =
                new String(Base64.getMimeDecoder().decode(mail.split("\\r?\\n\\r?\\n", 2)[1]), StandardCharsets.UTF_8);
        assertTrue(text.contains("/applications/" + filing.id()), text);
        JsonNode answers = filing.read().json().path("answers");
        for (String personal : List.of("applicant_name", "applicant_phone", "representative_name", "shop_name")) {
            if (answers.has(personal)) {
                assertFalse(text.contains(answers.path(personal).asText()), text);
            }
        }
    }

    private List<Path> mails(String beginning) {
        try (Stream<Path> all = Files.list(application.data().resolve("mail"))) {
            return all.filter(mail -> mail.getFileName().toString().startsWith(beginning))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode verdict(byte[] pdf) {
        return application
                .api()
                .post("/verification", "application/pdf", pdf)
                .expect(200)
                .json();
    }

    private String text(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("notice.pdf"), pdf);
        return CommandLine.run(List.of("pdftotext", file.toString(), "-")).out().replaceAll("\\s", "");
    }
}
