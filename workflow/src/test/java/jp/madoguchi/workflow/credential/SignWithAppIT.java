package jp.madoguchi.workflow.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import jp.madoguchi.signature.app.AppRejected;
import jp.madoguchi.signature.app.AppRejected.Reason;
import jp.madoguchi.signature.app.AuthenticationApp;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.PlayedApp;
import jp.madoguchi.workflow.testing.PlayedApp.Answer;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.FileApplication;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.OpenApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the frozen application through the app, over HTTP, to the receipt; and every way in which that fails. */
class SignWithAppIT {
    private static final Applicant YAMADA = People.YAMADA.asApplicant();

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final Journey journey = new Journey();
    private final SignWithApp app = installation.get(SignWithApp.class);

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
        try (Connection connection = Installation.shared().database().open();
                Statement statement = connection.createStatement()) {
            // Other tests file in years to come; the last way to sign is asked for here.
            statement.execute("update evidence set checked_at = now() - interval '1 hour' where checked_at > now()");
        }
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    /** A frozen application and the app's answer for it. */
    private record Begun(ApplicationId id, IdempotencyKey key, Answer answer) {}

    private Begun begin(String account, boolean sign) throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        byte[] container = installation
                .get(FreezeApplication.class)
                .freeze(YAMADA, id, Optional.empty())
                .container();
        IdempotencyKey key = Journey.key();
        return new Begun(id, key, PlayedApp.visit(app.begin(YAMADA, id, container, 0, key), account, sign));
    }

    private Receipt file(SignWithApp.Signed signed) throws Exception {
        return installation
                .get(FileApplication.class)
                .file(YAMADA, signed.application(), signed.key(), signed.submission());
    }

    private void assertReason(Reason reason, Applicant actor, Answer answer) {
        Optional<String> code = Optional.of(answer.code()).filter(text -> !text.isEmpty());
        AppRejected rejected = assertThrows(AppRejected.class, () -> app.finish(actor, answer.state(), code));
        assertEquals(reason, rejected.reason(), rejected.getMessage());
    }

    /** Nothing is lost: the same application can be signed another way at once. */
    private void assertCanStillBeFiled(ApplicationId id) throws Exception {
        assertEquals(
                ApplicationState.FROZEN,
                installation.get(OpenApplication.class).open(YAMADA, id).state());
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
    }

    @Test
    void signedInTheAppArrivesAndIsSealedTogether() throws Exception {
        Begun begun = begin("yamada", true);
        SignWithApp.Signed signed = app.finish(
                YAMADA, begun.answer().state(), Optional.of(begun.answer().code()));
        assertEquals(begun.id(), signed.application());
        assertEquals(begun.key(), signed.key());
        file(signed);
        assertEquals(
                1,
                database.number(
                        """
                        select count(*) from journal_entry j join evidence e using (application_id)
                        where j.application_id = ? and j.act = 'SIGNATURE_RECEIVED'
                        and j.detail = 'authentication-app ' || encode(sha256(e.container), 'hex')
                        and e.signature_method = 'authentication-app'""",
                        begun.id().value()));
        assertEquals(
                Optional.of(SignatureMethods.AUTHENTICATION_APP),
                installation.get(LastSignatureMethod.class).of(YAMADA));
        journey.deliver();
        assertEquals(
                1,
                database.number(
                        "select count(*) from evidence where application_id = ? and dss_indication = 'PASSED'",
                        begun.id().value()),
                "the second verifier agrees");
    }

    @Test
    void cancelledLosesNothing() throws Exception {
        Begun begun = begin("yamada", false);
        assertEquals("access_denied", begun.answer().error());
        assertReason(Reason.CANCELLED, YAMADA, begun.answer());
        assertCanStillBeFiled(begun.id());
    }

    @Test
    void lateAnswerLosesNothing() throws Exception {
        Begun begun = begin("yamada", true);
        Installation.CLOCK.forward(AuthenticationApp.PATIENCE);
        assertReason(Reason.TIMED_OUT, YAMADA, begun.answer());
        assertCanStillBeFiled(begun.id());
    }

    @Test
    void answerIsUsedOnceAndByWhoBeganOnly() throws Exception {
        Begun begun = begin("yamada", true);
        assertReason(Reason.WRONG_STATE, People.SUZUKI.asApplicant(), begun.answer());
        assertReason(
                Reason.WRONG_STATE, YAMADA, new Answer("made up", begun.answer().code(), ""));
        assertTrue(app.applicationOf(People.SUZUKI.asApplicant(), begun.answer().state())
                .isEmpty());
        app.finish(YAMADA, begun.answer().state(), Optional.of(begun.answer().code()));
        assertReason(Reason.REPLAYED, YAMADA, begun.answer());
        assertCanStillBeFiled(begun.id());
    }

    @Test
    void changedApplicationIsNotFiledWithTheOldSignature() throws Exception {
        Begun begun = begin("yamada", true);
        journey.save(People.YAMADA, begun.id(), Journey.answers("山田 次郎"));
        assertReason(Reason.CHANGED, YAMADA, begun.answer());
    }

    @Test
    void cardOfAnotherPersonIsRefusedAndRecorded() throws Exception {
        Begun begun = begin("suzuki", true);
        SignWithApp.Signed signed = app.finish(
                YAMADA, begun.answer().state(), Optional.of(begun.answer().code()));
        SignatureRejected rejected = assertThrows(SignatureRejected.class, () -> file(signed));
        assertEquals(SignatureRejected.Reason.WRONG_PERSON, rejected.reason());
        assertCanStillBeFiled(begun.id());
    }
}
