package jp.madoguchi.workflow.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.SubjectAttributes;
import jp.madoguchi.signature.challenge.CertificateLogin;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RelinkRefused;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.Transactions;
import jp.madoguchi.workflow.usecase.ListApplications;
import jp.madoguchi.workflow.usecase.LogInWithCertificate;
import jp.madoguchi.workflow.usecase.TrackApplication;
import jp.madoguchi.workflow.usecase.staffing.LinkOwnParty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A renewed card: its certificate is unknown, and only a proof brings it to the account of the old one. */
class RelinkIT {
    private static int people;

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final Journey journey = new Journey();

    private String name;
    private LocalDate born;
    private SigningKey oldCard;
    private SigningKey newCard;
    private Applicant older;
    private ApplicationId filed;

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    /** Somebody who logged in with the old card and filed, so that the signing certificate named the account. */
    @BeforeEach
    void somebody() throws Exception {
        people++;
        name = "引継 " + "甲乙丙丁戊己庚辛壬癸子丑寅卯".charAt(people - 1);
        born = LocalDate.of(1950, 1, 1).plusDays(people);
        oldCard = Installation.PKI.authentication();
        newCard = Installation.PKI.authentication();
        older = logIn(oldCard);
        filed = filedBy(older, name);
        Installation.CLOCK.forward(Duration.ofDays(1));
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private Applicant logIn(SigningKey card) throws LoginRejected {
        return uc(LogInWithCertificate.class)
                .logIn(new CertificateLogin(
                        identity(card),
                        card.certificate(),
                        CertificateProfiles.JPKI_AUTHENTICATION,
                        new SubjectAttributes("opaque")));
    }

    private static CertificateIdentity identity(SigningKey card) {
        return CertificateIdentity.of(card.certificate());
    }

    private SessionStanding standing(SigningKey card, Applicant signedIn) {
        return uc(FollowRelink.class).standing(identity(card).key(), signedIn);
    }

    private Party party(Applicant applicant) throws Exception {
        return Transactions.in(() -> uc(Accounts.class).party(applicant.party()).orElseThrow());
    }

    /** Files with a signing certificate of that name. */
    private ApplicationId filedBy(Applicant applicant, String signer) throws Exception {
        ApplicationId id = journey.draft(party(applicant), "test-copy", Journey.answers(signer));
        journey.file(party(applicant), id, Installation.PKI.person(signer, born));
        return id;
    }

    private Relink requested(Applicant newer) throws RuleViolation {
        return uc(RequestRelink.class).request(newer, new Relink.Statement(name, Optional.empty(), born));
    }

    private long acts(String act, Object about) {
        return database.number(
                "select count(*) from journal_entry where act = '" + act + "' and detail like ?", "%" + about + "%");
    }

    private void assertTakenOver(Applicant newer) throws Exception {
        Applicant again = logIn(newCard);
        assertEquals(older.party(), again.party());
        assertEquals(
                LoginRejected.Reason.CERTIFICATE_ENDED,
                assertThrows(LoginRejected.class, () -> logIn(oldCard)).reason());
        assertTrue(uc(ListApplications.class).of(again).stream()
                .anyMatch(row -> row.id().equals(filed)));
        List<KnownCertificate> history = uc(ShowCertificates.class).of(again).certificates();
        assertEquals(3, history.size());
        assertEquals(
                1, history.stream().filter(each -> each.endedAt().isPresent()).count());
        assertEquals(
                1, history.stream().filter(each -> each.joinedAt().isPresent()).count());
        assertEquals(List.of(), uc(ShowCertificates.class).of(newer).certificates());
    }

    @Test
    void newCertificateAloneOpensNothingOfTheOldAccount() throws Exception {
        Applicant newer = logIn(newCard);
        assertNotEquals(older.party(), newer.party());
        assertThrows(NotFound.class, () -> uc(TrackApplication.class).status(newer, filed));
        assertEquals(older.party(), logIn(oldCard).party());
    }

    @Test
    void oldCertificateProvesTheTakeOverAndDoesNotLogInAgain() throws Exception {
        Applicant newer = logIn(newCard);
        ApplicationId draft = journey.draft(party(newer), "test-copy", Journey.answers(name));
        Applicant joined = uc(RelinkByCertificate.class).relink(newer, identity(oldCard));
        assertEquals(older.party(), joined.party());
        assertTakenOver(newer);
        assertTrue(uc(ListApplications.class).of(joined).stream()
                .anyMatch(row -> row.id().equals(draft)));
        assertEquals(1, acts("RELINK_CONFIRMED", "old certificate, " + newer.party() + " to " + older.party()));
    }

    /** The session began before the accounts became one; it is told at its next request. */
    @Test
    void sessionOfTheEmptiedAccountIsLedToTheJoinedOne() throws Exception {
        Applicant newer = logIn(newCard);
        assertEquals(Optional.empty(), uc(FollowRelink.class).from(newer));
        assertEquals(new SessionStanding(false, false), standing(newCard, newer));
        requested(newer);
        assertEquals(Optional.empty(), uc(FollowRelink.class).from(newer), "asked for is not confirmed");
        uc(RelinkByCertificate.class).relink(newer, identity(oldCard));
        assertTrue(uc(FollowRelink.class).hasEnded(identity(oldCard).key()), "what it opened ends");
        assertFalse(uc(FollowRelink.class).hasEnded(identity(newCard).key()));
        assertEquals(new SessionStanding(false, true), standing(newCard, newer), "its account was taken over");
        assertEquals(new SessionStanding(true, false), standing(oldCard, older), "its card was");
        assertTrue(uc(FollowRelink.class).hasEnded(""), "a session that no certificate opened is none");
        Applicant followed = uc(FollowRelink.class).from(newer).orElseThrow();
        assertEquals(older.party(), followed.party());
        assertEquals(name, followed.displayName());
        assertEquals(Optional.empty(), uc(FollowRelink.class).from(followed), "the account that goes on stays");
        assertTrue(uc(ListApplications.class).of(followed).stream()
                .anyMatch(row -> row.id().equals(filed)));
    }

    /** Which account is older does not depend on which certificate logged in first. */
    @Test
    void orderInWhichTheCertificatesAreShownDoesNotMatter() throws Exception {
        Applicant newer = logIn(newCard);
        assertEquals(
                older.party(),
                uc(RelinkByCertificate.class).relink(older, identity(newCard)).party());
        assertTakenOver(newer);
    }

    @Test
    void endedOrUnknownCertificateProvesNothing() throws Exception {
        Applicant newer = logIn(newCard);
        SigningKey unknown = Installation.PKI.authentication();
        assertEquals(RelinkRefused.Reason.UNKNOWN_CERTIFICATE, refused(newer, unknown));
        uc(RelinkByCertificate.class).relink(newer, identity(oldCard));
        Applicant third = logIn(Installation.PKI.authentication());
        assertEquals(RelinkRefused.Reason.UNKNOWN_CERTIFICATE, refused(third, oldCard));
        assertEquals(RelinkRefused.Reason.SAME_ACCOUNT, refused(logIn(newCard), newCard));
    }

    @Test
    void accountsThatNameDifferentPeopleAreNotJoinedByACertificate() throws Exception {
        Applicant newer = logIn(newCard);
        filedBy(newer, name + "子");
        assertEquals(RelinkRefused.Reason.NAMES_DIFFER, refused(newer, oldCard));
    }

    private RelinkRefused.Reason refused(Applicant actor, SigningKey card) {
        return assertThrows(
                        RelinkRefused.class, () -> uc(RelinkByCertificate.class).relink(actor, identity(card)))
                .reason();
    }

    @Test
    void counterComparesAndConfirmsInTwoSteps() throws Exception {
        Applicant newer = logIn(newCard);
        Relink request = requested(newer);
        OpenRelink.View seen = uc(OpenRelink.class)
                .open(People.INTAKE, request.number().toLowerCase(Locale.ROOT).replace("-", " "));
        assertEquals(
                List.of(older.party()),
                seen.candidates().stream().map(each -> each.party().id()).toList());
        assertEquals(1, seen.candidates().get(0).applications());
        var confirm = uc(ConfirmRelink.class);
        var official = Journey.steppedUp(People.INTAKE);
        assertEquals(
                RelinkRefused.Reason.NOT_COMPARED,
                assertThrows(RelinkRefused.class, () -> confirm.confirm(official, request.number()))
                        .reason());
        uc(CompareRelink.class).compare(People.INTAKE, request.number(), older.party(), "個人番号カード");
        assertEquals(
                Forbidden.Reason.STEP_UP_NEEDED,
                assertThrows(Forbidden.class, () -> confirm.confirm(People.INTAKE, request.number()))
                        .reason());
        assertEquals(older.party(), logIn(oldCard).party());
        confirm.confirm(official, request.number());
        assertTakenOver(newer);
        assertEquals(1, acts("RELINK_REQUESTED", request.id()));
        assertEquals(1, acts("RELINK_COMPARED", request.id()));
        assertEquals(1, acts("RELINK_CONFIRMED", request.id()));
        assertThrows(NotFound.class, () -> confirm.confirm(official, request.number()));
    }

    @Test
    void newNameAfterMarriageIsTheAccountsNameFromThenOn() throws Exception {
        Applicant newer = logIn(newCard);
        String married = "結婚 " + name;
        Relink request = uc(RequestRelink.class).request(newer, new Relink.Statement(married, Optional.of(name), born));
        uc(CompareRelink.class).compare(People.INTAKE, request.number(), older.party(), "戸籍謄本");
        uc(ConfirmRelink.class).confirm(Journey.steppedUp(People.INTAKE), request.number());
        Applicant again = logIn(newCard);
        assertEquals(married, again.displayName());
        ApplicationId signed = filedBy(again, married);
        assertEquals(again.party(), older.party());
        assertTrue(uc(ListApplications.class).of(again).stream()
                .anyMatch(row -> row.id().equals(signed)));
    }

    @Test
    void onlyTheCounterActsAndOnlyOnAccountsThatCouldBeMeant() throws Exception {
        Relink request = requested(logIn(newCard));
        String number = request.number();
        assertThrows(Forbidden.class, () -> uc(OpenRelink.class).open(People.REVIEWER, number));
        assertThrows(Forbidden.class, () -> uc(CompareRelink.class)
                .compare(People.REVIEWER, number, older.party(), "個人番号カード"));
        assertThrows(Forbidden.class, () -> uc(RefuseRelink.class).refuse(People.REVIEWER, number));
        assertThrows(
                Forbidden.class, () -> uc(ConfirmRelink.class).confirm(Journey.steppedUp(People.REVIEWER), number));
        assertEquals(
                RelinkRefused.Reason.NO_CANDIDATE,
                assertThrows(RelinkRefused.class, () -> uc(CompareRelink.class)
                                .compare(People.INTAKE, number, People.YAMADA.id(), "個人番号カード"))
                        .reason());
        assertThrows(
                NotAllowedNow.class, () -> uc(CompareRelink.class).compare(People.INTAKE, number, older.party(), " "));
        assertThrows(NotFound.class, () -> uc(OpenRelink.class).open(People.INTAKE, "2222-2222-2222"));
    }

    @Test
    void officialNeverHandlesTheOwnAccount() throws Exception {
        Relink request = requested(logIn(newCard));
        uc(LinkOwnParty.class).link(People.INTAKE, older);
        try {
            assertEquals(
                    Forbidden.Reason.SAME_PERSON,
                    assertThrows(Forbidden.class, () -> uc(CompareRelink.class)
                                    .compare(People.INTAKE, request.number(), older.party(), "個人番号カード"))
                            .reason());
        } finally {
            database.update("delete from official_party");
        }
    }

    @Test
    void statedNameOrBirthDateOfSomebodyElseFindsNothing() throws Exception {
        Applicant newer = logIn(newCard);
        Relink request =
                uc(RequestRelink.class).request(newer, new Relink.Statement(name, Optional.empty(), born.minusDays(1)));
        assertEquals(
                List.of(),
                uc(OpenRelink.class).open(People.INTAKE, request.number()).candidates());
        Relink next = requested(newer);
        assertThrows(NotFound.class, () -> uc(OpenRelink.class).open(People.INTAKE, request.number()));
        Installation.CLOCK.forward(RequestRelink.LIFETIME);
        assertThrows(NotFound.class, () -> uc(OpenRelink.class).open(People.INTAKE, next.number()));
    }

    @Test
    void refusedAccountsStayApart() throws Exception {
        Applicant newer = logIn(newCard);
        Relink request = requested(newer);
        uc(RefuseRelink.class).refuse(People.INTAKE, request.number());
        assertEquals(newer.party(), logIn(newCard).party());
        assertEquals(older.party(), logIn(oldCard).party());
        assertFalse(uc(ShowCertificates.class).of(newer).waiting().isPresent());
        assertEquals(1, acts("RELINK_REFUSED", request.id()));
    }
}
