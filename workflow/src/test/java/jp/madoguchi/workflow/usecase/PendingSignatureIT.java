package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filing whose certificate nobody can tell the status of: arrived, shown so, never granted, resolved later. */
class PendingSignatureIT {
    private static final Proposal GRANT = new Proposal.Grant("", List.of());

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @BeforeEach
    void silence() {
        Installation.PKI.silence(true);
    }

    @AfterEach
    void speak() {
        Installation.PKI.silence(false);
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private SignatureState shownToOfficial(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(People.REVIEWER, id).signature().state();
    }

    private SignatureState shownToApplicant(ApplicationId id) throws Exception {
        return uc(TrackApplication.class)
                .status(People.YAMADA.asApplicant(), id)
                .signatureState();
    }

    private void grant(ApplicationId id) throws Exception {
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        uc(DraftDisposition.class).draft(Journey.steppedUp(People.REVIEWER), id, version, GRANT);
    }

    private void later(Duration wait) {
        Installation.CLOCK.forward(wait);
        journey.deliver();
    }

    private long waiting(ApplicationId id) {
        return database.number(
                "select count(*) from outbox where kind = 'CHECK_REVOCATION' and delivered_at is null"
                        + " and dead_at is null and application_id = ?",
                id.value());
    }

    private long acts(ApplicationId id, String act) {
        return database.number(
                "select count(*) from journal_entry where act = '" + act + "' and application_id = ?", id.value());
    }

    @Test
    void unknownStatusArrivesAndIsNeverGrantedUntilItIsKnown() throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        Receipt receipt = journey.file(People.YAMADA, id, People.YAMADA_KEY);
        assertEquals(SignatureState.PENDING, receipt.signatureState());
        journey.deliver();
        assertEquals(SignatureState.PENDING, shownToOfficial(id));
        assertEquals(SignatureState.PENDING, shownToApplicant(id));
        NotAllowedNow refused = assertThrows(NotAllowedNow.class, () -> grant(id));
        assertEquals(NotAllowedNow.Reason.SIGNATURE_NOT_VERIFIED, refused.reason());

        Installation.PKI.silence(false);
        later(Duration.ofMinutes(1));
        later(Duration.ofMinutes(1));
        assertEquals(SignatureState.VERIFIED, shownToOfficial(id));
        assertEquals(1, acts(id, "REVOCATION_STATUS_GOOD"));
        assertEquals(0, waiting(id));
        long version = journey.version(People.REVIEWER, id);
        uc(DraftDisposition.class).draft(Journey.steppedUp(People.REVIEWER), id, version, GRANT);
        journey.deliver();
        assertEquals(
                ApplicationState.ISSUED,
                uc(TrackApplication.class)
                        .status(People.YAMADA.asApplicant(), id)
                        .state());
    }

    /** The bad twin: the same steps with an authority that answers lead to a grant at once. */
    @Test
    void sameStepsAreGrantedWhenTheStatusIsKnown() throws Exception {
        Installation.PKI.silence(false);
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        assertDoesNotThrow(() -> grant(id));
    }

    @Test
    void questionIsPutOffButNeverGivenUp() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        for (int round = 0; round < 20; round++) later(Duration.ofMinutes(16));
        assertEquals(1, waiting(id));
        assertEquals(SignatureState.PENDING, shownToOfficial(id));
        long asked = database.number(
                "select count(*) from outbox where kind = 'CHECK_REVOCATION' and application_id = ?", id.value());
        assertTrue(asked > 15 && asked <= 30, "asked " + asked + " times in five hours");
        assertEquals(Duration.ofSeconds(15), CheckRevocation.wait(1));
        assertEquals(Duration.ofMinutes(15), CheckRevocation.wait(60));
    }

    @Test
    void laterFoundRevokedIsAnIncidentThatNoGrantFollows() throws Exception {
        SigningKey key =
                Installation.PKI.person("山田 太郎", People.YAMADA.birthDate().orElseThrow());
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        journey.file(People.YAMADA, id, key);
        Installation.PKI.revoke(key);
        Installation.PKI.silence(false);
        later(Duration.ofMinutes(1));
        assertEquals(SignatureState.REVOKED, shownToOfficial(id));
        assertEquals(SignatureState.REVOKED, shownToApplicant(id));
        assertEquals(1, acts(id, "REVOCATION_STATUS_REVOKED"));
        assertEquals(
                NotAllowedNow.Reason.SIGNATURE_NOT_VERIFIED,
                assertThrows(NotAllowedNow.class, () -> grant(id)).reason());
        later(Duration.ofMinutes(30));
        assertEquals(SignatureState.REVOKED, shownToOfficial(id));
    }

    private ApplicationId revokedAfterArrival() throws Exception {
        SigningKey key =
                Installation.PKI.person("山田 太郎", People.YAMADA.birthDate().orElseThrow());
        ApplicationId id = journey.filed(People.YAMADA, key, "test-copy");
        Installation.PKI.revoke(key);
        Installation.PKI.silence(false);
        later(Duration.ofMinutes(1));
        assertEquals(SignatureState.REVOKED, shownToOfficial(id));
        return id;
    }

    private void askToSignAnew(ApplicationId id) throws Exception {
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        uc(RequestCorrection.class)
                .request(
                        People.REVIEWER,
                        id,
                        version,
                        List.of(new CorrectionItem(CorrectionItem.SIGNATURE, "証明書が失効していたため")),
                        LocalDate.now(Installation.CLOCK).plusDays(14));
    }

    private void draftGrant(ApplicationId id) throws Exception {
        uc(DraftDisposition.class)
                .draft(Journey.steppedUp(People.REVIEWER), id, journey.version(People.REVIEWER, id), GRANT);
    }

    @Test
    void revokedIsSignedAnewWithoutAnyChangeAndThenGranted() throws Exception {
        ApplicationId id = revokedAfterArrival();
        askToSignAnew(id);
        assertThrows(
                NotAllowedNow.class,
                () -> journey.save(People.YAMADA, id, Journey.answers("別の 名前")),
                "the signature alone is pinned");
        uc(AnswerCorrection.class)
                .answer(
                        People.YAMADA.asApplicant(),
                        id,
                        1,
                        Journey.key(),
                        journey.sign(People.YAMADA, id, People.YAMADA_KEY));
        assertEquals(SignatureState.ACCEPTED, shownToApplicant(id));
        assertThrows(NotAllowedNow.class, () -> draftGrant(id), "the second verifier has not spoken");
        later(Duration.ofMinutes(1));
        assertEquals(SignatureState.VERIFIED, shownToOfficial(id));
        assertEquals(
                List.of(
                        TimelineEntry.Event.ARRIVED,
                        TimelineEntry.Event.CERTIFICATE_REVOKED,
                        TimelineEntry.Event.INTAKE_RECORDED,
                        TimelineEntry.Event.CORRECTION_REQUESTED,
                        TimelineEntry.Event.CORRECTION_ANSWERED,
                        TimelineEntry.Event.SIGNATURE_VERIFIED),
                uc(TrackApplication.class).status(People.YAMADA.asApplicant(), id).timeline().stream()
                        .map(TimelineEntry::event)
                        .toList());
        draftGrant(id);
        journey.deliver();
        assertEquals(
                ApplicationState.ISSUED,
                uc(TrackApplication.class)
                        .status(People.YAMADA.asApplicant(), id)
                        .state());
    }

    /** The bad twin: signed anew with the certificate that is revoked, it is refused and stays where it was. */
    @Test
    void signingAnewWithTheRevokedCertificateIsRefused() throws Exception {
        SigningKey key =
                Installation.PKI.person("山田 太郎", People.YAMADA.birthDate().orElseThrow());
        ApplicationId id = journey.filed(People.YAMADA, key, "test-copy");
        Installation.PKI.revoke(key);
        Installation.PKI.silence(false);
        later(Duration.ofMinutes(1));
        askToSignAnew(id);
        SignatureRejected refused = assertThrows(SignatureRejected.class, () -> uc(AnswerCorrection.class)
                .answer(People.YAMADA.asApplicant(), id, 1, Journey.key(), journey.sign(People.YAMADA, id, key)));
        assertEquals(SignatureRejected.Reason.REVOKED, refused.reason());
        assertEquals(SignatureState.REVOKED, shownToOfficial(id));
        assertThrows(NotAllowedNow.class, () -> draftGrant(id));
    }

    private byte[] container(ApplicationId id) throws Exception {
        return Transactions.in(
                () -> uc(Applications.class).evidence(id, 0).orElseThrow().container());
    }

    private void replaceContainer(ApplicationId id, byte[] container) throws Exception {
        try (Connection connection = database.open();
                PreparedStatement update =
                        connection.prepareStatement("update evidence set container = ? where application_id = ?")) {
            update.setBytes(1, container);
            update.setObject(2, id.value());
            assertEquals(1, update.executeUpdate());
        }
    }

    /** The same container, whole as a file, but another {@code application.json} than was signed. */
    private static byte[] withAnotherApplication(byte[] container) throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(container));
                var out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals("application.json") ? new byte[] {'{', '}'} : content);
                out.closeEntry();
            }
        }
        return changed.toByteArray();
    }

    @Test
    void disagreementOfTheSecondVerifierIsSignedAnew() throws Exception {
        Installation.PKI.silence(false);
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        replaceContainer(id, withAnotherApplication(container(id)));
        journey.deliver();
        for (int hour = 0; hour < 30 && shownToOfficial(id) == SignatureState.ACCEPTED; hour++) {
            later(Duration.ofHours(1));
        }
        assertEquals(SignatureState.DISAGREED, shownToOfficial(id));
        assertEquals(1, acts(id, "SIGNATURE_DISAGREED"));
        askToSignAnew(id);
        uc(AnswerCorrection.class)
                .answer(
                        People.YAMADA.asApplicant(),
                        id,
                        1,
                        Journey.key(),
                        journey.sign(People.YAMADA, id, People.YAMADA_KEY));
        later(Duration.ofMinutes(1));
        assertEquals(SignatureState.VERIFIED, shownToOfficial(id));
        draftGrant(id);
    }

    @Test
    void nobodyIsAskedToSignAnewWhatIsVerified() throws Exception {
        Installation.PKI.silence(false);
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        assertEquals(
                NotAllowedNow.Reason.PATH_NOT_OPEN,
                assertThrows(NotAllowedNow.class, () -> askToSignAnew(id)).reason());
    }
}
