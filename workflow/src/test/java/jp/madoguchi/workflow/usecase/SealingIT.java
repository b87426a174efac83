package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.outbox.DeadLetter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.Waiting;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Race;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.TestSeals;
import jp.madoguchi.workflow.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which seal a document gets, when it waits for one, and what is never sealed. */
class SealingIT {
    private static final Proposal GRANT = new Proposal.Grant("内部のメモ", List.of("条件一"));

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void allWell() throws Exception {
        TestSeals.shared().reset();
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    /** A copy that an official of 市民課 has granted, and nothing delivered since. */
    private ApplicationId granted() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        uc(DraftDisposition.class).draft(Journey.steppedUp(People.REVIEWER), id, version, GRANT);
        return id;
    }

    /** A permit that a second person has approved, and nothing delivered since. */
    private ApplicationId approved() throws Exception {
        ApplicationId id = journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit");
        journey.deliver();
        long version = journey.version(People.EISEI_REVIEWER, id);
        version = uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version);
        version = uc(DraftDisposition.class).draft(People.EISEI_REVIEWER, id, version, GRANT);
        uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER), id, version);
        return id;
    }

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(People.REVIEWER, id);
    }

    private List<IssuedDocument> documents(ApplicationId id) throws Exception {
        return Transactions.in(() -> uc(IssuedDocuments.class).of(id));
    }

    private Optional<DeadLetter> letter(ApplicationId id) throws Exception {
        return Transactions.in(() -> uc(Outbox.class).undelivered(People.MINATO, 200)).stream()
                .filter(letter -> letter.kind() == OutboxKind.ISSUE_DOCUMENT
                        && letter.application().equals(id.value()))
                .findFirst();
    }

    private void assertWaitsFor(ApplicationId id, Waiting.What what, String name) throws Exception {
        Installation.CLOCK.forward(Duration.ofMinutes(1));
        journey.deliver();
        Optional<Waiting> waiting = Optional.of(new Waiting(what, name));
        assertEquals(waiting, seen(id).waiting());
        DeadLetter letter = letter(id).orElseThrow();
        assertEquals(waiting, letter.waiting());
        assertEquals(0, letter.attempts(), "nothing failed");
        assertEquals(List.of(), documents(id));
    }

    private static String ofShimin(String id, String from, String until, String key) {
        return """
                [%s]
                name = 市民課長之印
                agency = minato
                offices = shimin
                from = %s
                until = %s
                pkcs12 = %s.p12
                password-file = %s.password
                """
                .formatted(id, from, until, key, key);
    }

    @Test
    void documentWaitsByNameForItsSealAndIsIssuedByItselfWhenTheSealIsThere() throws Exception {
        LocalDate today = LocalDate.now(Installation.CLOCK);
        String ended = ofShimin("chief-2025", "2025-04-01", today.minusDays(1).toString(), "mayor");
        TestSeals.shared().write(ended);
        ApplicationId id = granted();
        long numbers = lastNumber();
        assertWaitsFor(id, Waiting.What.SEAL_ENDED, "市民課長之印 (chief-2025)");
        TestSeals.shared().write("[oops");
        assertWaitsFor(id, Waiting.What.SEAL_REGISTER, "許可書 (test-copy/grant)");
        String next =
                ofShimin("chief-2026", today.toString(), today.plusYears(5).toString(), "chief");
        TestSeals.shared().write(ended + next);
        assertWaitsFor(id, Waiting.What.SEAL_UNUSABLE, "市民課長之印 (chief-2026)");
        assertEquals(numbers, lastNumber(), "no document number is spent on waiting");
        assertEquals(ApplicationState.DISPOSED_GRANTED, seen(id).state());
        TestSeals.shared().key("chief");
        Installation.CLOCK.forward(Duration.ofMinutes(1));
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(id).state());
        assertEquals(Optional.empty(), seen(id).waiting());
        assertEquals(Optional.empty(), letter(id));
        assertEquals(Optional.of("chief-2026"), documents(id).get(0).sealId());
    }

    private long lastNumber() {
        return installation
                .database()
                .number("select coalesce(max(last), 0) from document_number_counter where office_id = 'shimin'");
    }

    @Test
    void otherOfficesAreSealedWhileOneWaits() throws Exception {
        TestSeals.shared().write(ofShimin("chief-2025", "2025-04-01", "2025-04-02", "mayor"));
        ApplicationId waiting = granted();
        ApplicationId other = approved();
        journey.deliver();
        assertEquals(List.of(), documents(waiting));
        assertEquals(Optional.of("mayor"), documents(other).get(0).sealId());
    }

    @Test
    void manyDocumentsAtOnceAreAllSealedAndEachOnce() throws Exception {
        List<ApplicationId> cases = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            cases.add(granted());
        }
        Race race = new Race();
        for (int thread = 0; thread < 6; thread++) {
            race.add("node " + thread, journey::deliver);
        }
        assertTrue(race.run().stream().allMatch(Race.Outcome::won));
        Set<String> numbers = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (ApplicationId id : cases) {
            assertEquals(1, documents(id).size());
            IssuedDocument document = documents(id).get(0);
            numbers.add(document.documentNumber().value());
            hashes.add(document.pdfSha256());
            DocumentVerdict verdict = uc(VerifyDocument.class)
                    .byUpload(Transactions.in(() -> uc(IssuedDocuments.class).pdf(id, 1))
                            .orElseThrow());
            assertEquals(DocumentVerdict.Standing.STOOD_BY, verdict.standing());
            assertEquals(
                    document.documentNumber().value(),
                    verdict.copy().orElseThrow().documentNumber());
        }
        assertEquals(16, numbers.size());
        assertEquals(16, hashes.size());
    }

    @Test
    void approvedDispositionIsSealed() throws Exception {
        ApplicationId id = approved();
        journey.deliver();
        assertEquals(1, documents(id).size());
    }

    /** The known-bad twins of the case above: each is one statement away from it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disposition set kind = 'REFUSAL', ground = 'FORMAL', reasons = '変えた' where application_id = '%s'",
                "update disposition set conditions = '' where application_id = '%s'",
                "update disposition set decided_by = (select official_id from official where login_name = 'reviewer')"
                        + " where application_id = '%s'",
                "delete from approval where draft_id = (select draft_id from disposition where application_id = '%s')",
                "update approval a set approved_by = d.drafted_by from draft_disposition d"
                        + " where d.draft_id = a.draft_id and d.application_id = '%s'",
                "update draft_disposition set levels_needed = 2 where application_id = '%s'",
                "update draft_disposition set status = 'REMANDED' where application_id = '%s'",
                "update draft_disposition set conditions = '別の条件' where application_id = '%s'",
                "delete from disposition where application_id = '%s'"
            })
    void whatIsNotApprovedIsNeverSealed(String tampering) throws Exception {
        ApplicationId id = approved();
        assertTrue(installation.database().update(tampering.formatted(id)) > 0);
        for (int attempt = 0; attempt <= Outbox.ATTEMPTS; attempt++) {
            journey.deliver();
            Installation.CLOCK.forward(Duration.ofMinutes(11));
        }
        assertEquals(List.of(), documents(id));
        assertTrue(letter(id).orElseThrow().nextAt().isEmpty(), "dead, for a person to look at");
    }
}
