package jp.madoguchi.workflow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Assurance;
import jp.madoguchi.workflow.party.LoginProof;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.IdentityRefused.Reason;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.BeginApplication;
import jp.madoguchi.workflow.usecase.CheckLogin;
import jp.madoguchi.workflow.usecase.FileApplication;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.FrozenApplication;
import jp.madoguchi.workflow.usecase.ListApplications;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.OpenCase;
import jp.madoguchi.workflow.usecase.SaveAnswers;
import jp.madoguchi.workflow.usecase.TrackApplication;
import jp.madoguchi.workflow.usecase.WithdrawApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a login lets its owner file, asked again at the moment of filing. */
class FilingPowerIT {
    private static final LoginProof SUBSTANTIAL = new LoginProof("gbizid", Assurance.SUBSTANTIAL, true);
    private static final LoginProof ENTRY = new LoginProof("gbizid", Assurance.LOW, false);
    private static final LoginProof APP = new LoginProof("authentication-app", Assurance.HIGH, true);
    private static final String AGENT_NUMBER = "8010001234571";
    private static final SigningKey AGENT_KEY = Installation.PKI.company("行政書士法人みなと事務所", AGENT_NUMBER, "代理 一郎");

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final Journey journey = new Journey();
    private final LocalDate today = LocalDate.now(Installation.CLOCK);

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private Applicant agent() throws Exception {
        return installation
                .get(LogInWithProvider.class)
                .logIn(new ProviderLogin(
                        "https://gbiz.example",
                        "agent",
                        SUBSTANTIAL,
                        true,
                        "行政書士法人みなと事務所",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(AGENT_NUMBER),
                        true,
                        List.of()));
    }

    private Applicant acting(String system, String category, LocalDate from, LocalDate until) throws Exception {
        var offered = new OfferedDelegation(
                "D-" + UUID.randomUUID(),
                system,
                category,
                from,
                until,
                People.SHOKUDO.corporateNumber().orElseThrow(),
                "株式会社みなと食堂");
        return installation.get(ActForPrincipal.class).act(agent(), offered);
    }

    private Applicant acting() throws Exception {
        return acting("MADOGUCHI", "1", today, today.plusDays(10));
    }

    private ApplicationId draft(Applicant actor, String procedure) throws Exception {
        ApplicationId id = installation.get(BeginApplication.class).begin(actor, procedure);
        long version = installation.get(OpenApplication.class).open(actor, id).version();
        installation.get(SaveAnswers.class).save(actor, id, version, Journey.answers("みなと食堂"));
        return id;
    }

    private Submission sign(Applicant actor, ApplicationId id, SigningKey key) throws Exception {
        byte[] certificate = key.certificate().getEncoded();
        FrozenApplication frozen =
                installation.get(FreezeApplication.class).freeze(actor, id, Optional.of(certificate));
        return new Submission.SignatureValue(
                SignatureMethods.PKCS12_BROWSER,
                certificate,
                key.sign(frozen.toSign().orElseThrow().signedAttributes()));
    }

    private void file(Applicant actor, ApplicationId id, Submission submission) throws Exception {
        installation.get(FileApplication.class).file(actor, id, Journey.key(), submission);
    }

    private String state(ApplicationId id) {
        return database.text("select state from application where application_id = ?::uuid", id.toString());
    }

    private void assertRefused(Reason reason, Applicant actor, ApplicationId id, Submission submission) {
        IdentityRefused refused = assertThrows(IdentityRefused.class, () -> file(actor, id, submission));
        assertEquals(reason, refused.reason());
        assertEquals("FROZEN", state(id));
    }

    /** The signature is good each time: it is the login that does not suffice. */
    @Test
    void loginDecidesAtFilingWhateverTheSignature() throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        Submission signed = journey.sign(People.YAMADA, id, People.YAMADA_KEY);
        assertRefused(Reason.ACCOUNT_NOT_PROOFED, People.YAMADA.asApplicant(ENTRY), id, signed);
        assertRefused(Reason.ASSURANCE_TOO_LOW, People.YAMADA.asApplicant(SUBSTANTIAL), id, signed);
        file(People.YAMADA.asApplicant(APP), id, signed);
        assertEquals("ARRIVED", state(id));
    }

    @Test
    void surenessIsThatOfTheProcedure() throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, "test-gbiz", Journey.answers("山田 太郎"));
        Submission signed = journey.sign(People.YAMADA, id, People.YAMADA_KEY);
        assertRefused(Reason.ACCOUNT_NOT_PROOFED, People.YAMADA.asApplicant(ENTRY), id, signed);
        file(People.YAMADA.asApplicant(SUBSTANTIAL), id, signed);
        assertEquals("ARRIVED", state(id));
    }

    /** A withdrawal binds as a filing does. */
    @Test
    void weakLoginWithdrawsNothing() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        WithdrawApplication withdraw = installation.get(WithdrawApplication.class);
        assertThrows(IdentityRefused.class, () -> withdraw.withdraw(People.YAMADA.asApplicant(SUBSTANTIAL), id, "不要"));
        assertEquals("ARRIVED", state(id));
        withdraw.withdraw(People.YAMADA.asApplicant(APP), id, "不要");
        assertEquals("WITHDRAWN", state(id));
    }

    @Test
    void personIsToldBeforeTheyBeginAndBeforeTheySign() throws Exception {
        CheckLogin check = installation.get(CheckLogin.class);
        assertEquals(
                Optional.of(Reason.ASSURANCE_TOO_LOW),
                check.missing(People.YAMADA.asApplicant(SUBSTANTIAL), "test-copy"));
        assertEquals(Optional.empty(), check.missing(People.YAMADA.asApplicant(SUBSTANTIAL), "test-gbiz"));
        assertEquals(
                Optional.of(Reason.ACCOUNT_NOT_PROOFED), check.missing(People.YAMADA.asApplicant(ENTRY), "test-gbiz"));
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        assertThrows(IdentityRefused.class, () -> sign(People.YAMADA.asApplicant(ENTRY), id, People.YAMADA_KEY));
        assertEquals("DRAFT", state(id));
    }

    @Test
    void agentFilesUnderItsOwnIdentityAndBothAreRecorded() throws Exception {
        Applicant actor = acting();
        ApplicationId id = draft(actor, "test-gbiz");
        file(actor, id, sign(actor, id, AGENT_KEY));
        assertEquals(
                People.SHOKUDO.id().toString(),
                database.text("select party_id::text from application where application_id = ?::uuid", id.toString()));
        assertEquals(
                agent().party().toString(),
                database.text(
                        "select agent_party_id::text from delegated_filing where application_id = ?::uuid",
                        id.toString()));
        String filed =
                "select actor || ' ' || detail from journal_entry where act = 'APPLICATION_FILED' and application_id = ?::uuid";
        String told = database.text(filed, id.toString());
        assertTrue(told.contains("party:" + People.SHOKUDO.id()), told);
        assertTrue(told.contains("agent party:" + agent().party() + " delegation D-"), told);
        assertEquals(
                "ARRIVED",
                installation
                        .get(TrackApplication.class)
                        .status(People.SHOKUDO.asApplicant(), id)
                        .state()
                        .name(),
                "the principal sees it");
        journey.deliver();
        assertEquals(
                Optional.of("行政書士法人みなと事務所"),
                installation.get(OpenCase.class).open(People.INTAKE, id).agentName());
    }

    @Test
    void agentSignsWithItsOwnCertificateOnly() throws Exception {
        Applicant actor = acting();
        ApplicationId id = draft(actor, "test-gbiz");
        Submission signed = sign(actor, id, People.SHOKUDO_KEY);
        assertThrows(SignatureRejected.class, () -> file(actor, id, signed));
        assertEquals("FROZEN", state(id));
    }

    @Test
    void delegationIsEvaluatedOnTheDayOfFiling() throws Exception {
        Applicant actor = acting("MADOGUCHI", "1", today, today.plusDays(3));
        ApplicationId id = draft(actor, "test-gbiz");
        Submission signed = sign(actor, id, AGENT_KEY);
        Installation.CLOCK.forward(Duration.ofDays(4));
        assertRefused(Reason.DELEGATION_OVER, actor, id, signed);
    }

    @Test
    void delegationOfAnotherTimeSystemOrKindLetsNobodyFile() throws Exception {
        ApplicationId id = draft(acting(), "test-gbiz");
        Submission signed = sign(acting(), id, AGENT_KEY);
        assertRefused(
                Reason.DELEGATION_NOT_YET, acting("MADOGUCHI", "1", today.plusDays(1), today.plusDays(9)), id, signed);
        assertRefused(
                Reason.DELEGATION_OVER, acting("MADOGUCHI", "1", today.minusDays(9), today.minusDays(1)), id, signed);
        assertRefused(Reason.DELEGATION_OTHER_SYSTEM, acting("OTHER", "1", today, today.plusDays(9)), id, signed);
        assertRefused(Reason.DELEGATION_OTHER_CATEGORY, acting("MADOGUCHI", "2", today, today.plusDays(9)), id, signed);
        assertEquals(
                0,
                database.number("select count(*) from delegated_filing where application_id = ?::uuid", id.toString()));
    }

    @Test
    void agentSeesOfThePrincipalOnlyWhatItBegan() throws Exception {
        ApplicationId theirs = journey.draft(People.SHOKUDO, "test-gbiz", Journey.answers("みなと食堂"));
        ApplicationId filed = journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-gbiz");
        Applicant actor = acting();
        ApplicationId own = draft(actor, "test-gbiz");
        for (ApplicationId hidden : List.of(theirs, filed)) {
            assertThrows(
                    NotFound.class,
                    () -> installation.get(OpenApplication.class).open(actor, hidden));
            assertThrows(
                    NotFound.class,
                    () -> installation.get(TrackApplication.class).status(actor, hidden));
        }
        var listed = installation.get(ListApplications.class).of(actor);
        assertTrue(listed.stream().anyMatch(row -> row.id().equals(own)));
        assertTrue(listed.stream()
                .noneMatch(row -> row.id().equals(theirs) || row.id().equals(filed)));
        assertTrue(installation.get(ListApplications.class).of(People.SHOKUDO.asApplicant()).stream()
                .anyMatch(row -> row.id().equals(own)));
    }
}
