package jp.madoguchi.workflow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.workflow.credential.FollowRelink;
import jp.madoguchi.workflow.credential.RelinkByCertificate;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Assurance;
import jp.madoguchi.workflow.party.LoginProof;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.IdentityRefused.Reason;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.BeginApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who somebody is here, after a provider said who they are there. */
class ProviderLoginIT {
    private static final LoginProof APP = new LoginProof("authentication-app", Assurance.HIGH, true);
    private static final LoginProof PRIME = new LoginProof("gbizid", Assurance.SUBSTANTIAL, true);
    private static final LoginProof ENTRY = new LoginProof("gbizid", Assurance.LOW, false);
    private static final LocalDate BORN = LocalDate.of(1990, 1, 2);

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final LogInWithProvider logIn = installation.get(LogInWithProvider.class);
    private final LinkLogin link = installation.get(LinkLogin.class);

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private static ProviderLogin person(String subject, String name) {
        return new ProviderLogin(
                "https://app.example",
                subject,
                APP,
                false,
                name,
                Optional.of(name),
                Optional.of(BORN),
                Optional.empty(),
                true,
                List.of());
    }

    private static ProviderLogin business(String subject, LoginProof proof, String number, boolean admitted) {
        return new ProviderLogin(
                "https://gbiz.example",
                subject,
                proof,
                true,
                "会社",
                Optional.empty(),
                Optional.empty(),
                Optional.of(number).filter(each -> !each.isEmpty()),
                admitted,
                List.of());
    }

    private static void assertReason(Reason reason, Executable act) {
        assertEquals(reason, assertThrows(IdentityRefused.class, act).reason());
    }

    /** Somebody whose certificate began an account; of a name that no other test has. */
    private Applicant withCertificate(String name) {
        PartyId id = new PartyId(UUID.randomUUID());
        database.update(
                "insert into party (party_id, kind, display_name, person_name, birth_date, created_at) values ('" + id
                        + "', 'CITIZEN', '" + name + "', '" + name + "', '" + BORN + "', now())");
        return new Applicant(id, name, LoginProof.CERTIFICATE);
    }

    private long linked(Applicant applicant) {
        return database.number(
                "select count(*) from journal_entry where act = 'LOGIN_LINKED' and actor = ?", applicant.journalName());
    }

    @Test
    void onlyIssuerAndSubjectRecognise() throws Exception {
        String subject = subject();
        PartyId first = logIn.logIn(person(subject, "同姓 同名")).party();
        assertEquals(first, logIn.logIn(person(subject, "同姓 同名")).party());
        assertNotEquals(first, logIn.logIn(person(subject(), "同姓 同名")).party(), "another with the same name");
        ProviderLogin elsewhere = new ProviderLogin(
                "https://other.example",
                subject,
                APP,
                false,
                "同姓 同名",
                Optional.of("同姓 同名"),
                Optional.of(BORN),
                Optional.empty(),
                true,
                List.of());
        assertNotEquals(first, logIn.logIn(elsewhere).party(), "the same subject of another issuer");
    }

    @Test
    void manyFirstVisitsAtOnceMakeOneParty() throws Exception {
        ProviderLogin login = person(subject(), "同時 太郎");
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<PartyId>> visits = IntStream.range(0, 8)
                    .<Callable<PartyId>>mapToObj(i -> () -> logIn.logIn(login).party())
                    .toList();
            Set<PartyId> parties =
                    threads.invokeAll(visits).stream().map(ProviderLoginIT::got).collect(Collectors.toSet());
            assertEquals(1, parties.size());
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, database.number("select count(*) from party where display_name = '同時 太郎'"));
    }

    private static PartyId got(Future<PartyId> visit) {
        try {
            return visit.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void companyIsFoundByTheNumberThatTheProviderChecked() throws Exception {
        String number = People.SHOKUDO.corporateNumber().orElseThrow();
        String subject = subject();
        assertEquals(
                People.SHOKUDO.id(),
                logIn.logIn(business(subject, PRIME, number, true)).party());
        assertReason(Reason.IDENTITY_CHANGED, () -> logIn.logIn(business(subject, PRIME, "8010001234571", true)));
        assertReason(Reason.IDENTITY_CHANGED, () -> logIn.logIn(business(subject, ENTRY, "", true)));
    }

    @Test
    void accountThatNobodyProofedIsNoCompany() throws Exception {
        Applicant entry = logIn.logIn(business(subject(), ENTRY, "", true));
        assertNotEquals(People.SHOKUDO.id(), entry.party());
        assertEquals(
                0,
                database.number(
                        "select count(*) from party where party_id = ?::uuid and corporate_number is not null",
                        entry.party().toString()));
    }

    @Test
    void memberWhomTheCompanyDidNotAdmitIsRefused() {
        ProviderLogin member = business(subject(), PRIME, "4010001234567", false);
        assertReason(Reason.MEMBER_NOT_ADMITTED, () -> logIn.logIn(member));
        assertEquals(0, database.number("select count(*) from login_identity where subject = ?", member.subject()));
    }

    @Test
    void loginIsAddedByProofOfBothInOneSession() throws Exception {
        Applicant mine = withCertificate("追加 一子");
        ProviderLogin app = person(subject(), "追加 一子");
        link.link(mine, app);
        link.link(mine, app);
        assertEquals(mine.party(), logIn.logIn(app).party());
        assertEquals(APP, logIn.logIn(app).proof());
        assertEquals(1, linked(mine), "a repeat is no second act");
        assertEquals(1, installation.get(ShowLogins.class).of(mine).size());
    }

    @Test
    void emptyAccountOfTheLoginIsLeftAndItsSessionsEnd() throws Exception {
        Applicant mine = withCertificate("追加 二子");
        ProviderLogin app = person(subject(), "追加 二子");
        Applicant before = logIn.logIn(app);
        assertNotEquals(mine.party(), before.party());
        assertTrue(!installation
                .get(FollowRelink.class)
                .standing(app.key(), before)
                .ended());
        link.link(mine, app);
        assertEquals(mine.party(), logIn.logIn(app).party());
        assertTrue(
                installation.get(FollowRelink.class).standing(app.key(), before).ended());
        assertEquals(
                "",
                database.text(
                        "select display_name from party where party_id = ?::uuid",
                        before.party().toString()));
    }

    @Test
    void accountWithApplicationsIsNotTaken() throws Exception {
        Applicant mine = withCertificate("追加 三子");
        ProviderLogin app = person(subject(), "追加 三子");
        Applicant other = logIn.logIn(app);
        installation.get(BeginApplication.class).begin(other, "test-copy");
        assertReason(Reason.LINK_HAS_APPLICATIONS, () -> link.link(mine, app));
        assertEquals(other.party(), logIn.logIn(app).party());
    }

    @Test
    void nothingElseAddsALogin() throws Exception {
        Applicant mine = withCertificate("追加 四子");
        ProviderLogin app = person(subject(), "追加 四子");
        assertReason(Reason.CERTIFICATE_NEEDED, () -> link.link(mine.by(APP), app));
        assertReason(Reason.LINK_NAMES_DIFFER, () -> link.link(mine, person(subject(), "別人 四子")));
        assertReason(Reason.LINK_OF_BUSINESS, () -> link.link(mine, business(subject(), PRIME, "8010001234571", true)));
        assertReason(Reason.LINK_OF_BUSINESS, () -> link.link(People.SHOKUDO.asApplicant(), app));
        assertEquals(0, installation.get(ShowLogins.class).of(mine).size());
        assertEquals(0, linked(mine));
    }

    /** A relink ends the other certificate: a provider's login must not be able to do that. */
    @Test
    void sessionOfAProviderTakesNoAccountOver() throws Exception {
        SigningKey card = Installation.PKI.person("引継 五子", BORN);
        CertificateIdentity identity = CertificateIdentity.of(card.certificate());
        Applicant app = logIn.logIn(person(subject(), "引継 五子"));
        assertReason(
                Reason.CERTIFICATE_NEEDED,
                () -> installation.get(RelinkByCertificate.class).relink(app, identity));
    }
}
