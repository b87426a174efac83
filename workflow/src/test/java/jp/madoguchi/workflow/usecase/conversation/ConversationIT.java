package jp.madoguchi.workflow.usecase.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.conversation.Side;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.InboxCriteria;
import jp.madoguchi.workflow.usecase.InboxFilter;
import jp.madoguchi.workflow.usecase.InboxPage;
import jp.madoguchi.workflow.usecase.ShowInbox;
import jp.madoguchi.workflow.usecase.WithdrawApplication;
import jp.madoguchi.workflow.usecase.staffing.DeclareConflict;
import jp.madoguchi.workflow.usecase.staffing.LinkOwnParty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The conversation on a case (連絡) with its guests. */
class ConversationIT {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final ChainCase cases = new ChainCase(staff);
    private final TalkOnCase talk = installation.get(TalkOnCase.class);
    private final InviteGuest invite = installation.get(InviteGuest.class);
    private final TalkAsGuest asGuest = installation.get(TalkAsGuest.class);

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private ConversationView seenByApplicant(ApplicationId id) throws Exception {
        return talk.open(People.SHOKUDO.asApplicant(), id);
    }

    private Guest invited(ApplicationId id) throws Exception {
        UUID guest = invite.request(staff.reviewer(), id, "設計事務所", "sekkei@example.jp", "図面の説明", 14);
        invite.decide(staff.approvers().get(0), id, guest, true);
        journey.deliver();
        return asGuest.enter(secretOf(lastMail("sekkei@example.jp")));
    }

    private Mail lastMail(String to) {
        List<Mail> mails = installation.mails().stream()
                .filter(mail -> mail.to().equals(to))
                .toList();
        return mails.get(mails.size() - 1);
    }

    private static String secretOf(Mail mail) {
        Matcher link = Pattern.compile("/guest\\?key=(\\S+)").matcher(mail.text());
        assertTrue(link.find(), mail.text());
        return link.group(1);
    }

    @Test
    void bothSidesWriteAndSeeWhatTheOtherHasRead() throws Exception {
        ApplicationId id = cases.reviewed(500);
        talk.write(staff.reviewer(), id, " 図面の2枚目が暗いです。 ", List.of());
        assertEquals(1, talk.unread(People.SHOKUDO.asApplicant(), id));
        CaseMessage asked = seenByApplicant(id).entries().get(0).message();
        assertEquals("図面の2枚目が暗いです。", asked.text());
        assertEquals(Side.OFFICE, asked.side());
        assertEquals(0, talk.unread(People.SHOKUDO.asApplicant(), id));

        assertEquals(List.of(), unreadHere(id));
        talk.write(People.SHOKUDO.asApplicant(), id, "撮り直しました。", List.of(new SentFile("図面.png", PNG)));
        assertEquals(List.of(1), unreadHere(id));
        ConversationView office = talk.open(staff.intake(), id);
        assertEquals(List.of(Side.APPLICANT), office.entries().get(0).readBy());
        assertTrue(office.entries().get(1).fresh());
        assertEquals(List.of(), unreadHere(id));
        assertFalse(talk.open(staff.reviewer(), id).entries().get(1).fresh(), "the office has read it");
        assertArrayEquals(PNG, talk.file(staff.reviewer(), id, 2, 1).bytes());
        assertEquals(List.of(Side.OFFICE), seenByApplicant(id).entries().get(1).readBy());
    }

    /** The list of what is unread holds no case that is closed to the official. */
    @Test
    void whatIsClosedToAnOfficialIsNotUnreadForThem() throws Exception {
        ApplicationId id = cases.reviewed(500);
        talk.write(People.SHOKUDO.asApplicant(), id, "撮り直しました。", List.of());
        assertEquals(List.of(1), unreadHere(id));
        installation.get(LinkOwnParty.class).link(staff.reviewer(), People.SHOKUDO.asApplicant());
        try {
            assertEquals(List.of(), unreadHere(id));
            assertTrue(talk.unread(staff.intake()).stream()
                    .anyMatch(unread -> unread.application().equals(id)));
        } finally {
            installation.database().update("delete from official_party");
        }
        assertEquals(List.of(1), unreadHere(id));
        installation.get(DeclareConflict.class).declare(staff.reviewer(), id, "申請者は義理の兄");
        assertEquals(List.of(), unreadHere(id));
    }

    private List<Integer> unreadHere(ApplicationId id) {
        return talk.unread(staff.reviewer()).stream()
                .filter(unread -> unread.application().equals(id))
                .map(unread -> unread.messages())
                .toList();
    }

    @Test
    void theInboxSaysWhatNobodyOfTheOfficeHasRead() throws Exception {
        ApplicationId id = cases.reviewed(500);
        assertEquals(List.of(), waitingInInbox(id));
        talk.write(staff.reviewer(), id, "図面が暗いです。", List.of());
        assertEquals(List.of(), waitingInInbox(id), "one's own words are no news");
        talk.write(People.SHOKUDO.asApplicant(), id, "撮り直します。", List.of());
        talk.write(People.SHOKUDO.asApplicant(), id, "撮り直しました。", List.of());
        assertEquals(List.of(2), waitingInInbox(id));
        seenByApplicant(id);
        assertEquals(List.of(2), waitingInInbox(id));
        talk.open(staff.intake(), id);
        assertEquals(List.of(), waitingInInbox(id));
        asGuest.write(invited(id).id(), "寸法を書き足しました。", List.of());
        assertEquals(List.of(1), waitingInInbox(id));
        talk.write(staff.reviewer(), id, "届きました。", List.of());
        assertEquals(List.of(), waitingInInbox(id), "who answers has read");
    }

    /** How many messages the inbox says to wait in this case, where it lists cases with unread ones only. */
    private List<Integer> waitingInInbox(ApplicationId id) throws Exception {
        InboxCriteria unread = new InboxCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                50);
        InboxFilter filter =
                new InboxFilter(InboxFilter.Tab.ALL, Optional.empty(), Optional.empty(), Optional.empty(), unread);
        return installation.get(ShowInbox.class).page(staff.reviewer(), filter, Optional.empty()).rows().stream()
                .filter(row -> row.id().equals(id))
                .map(InboxPage.Row::unread)
                .toList();
    }

    @Test
    void oneMailTellsOfSeveralUnreadMessages() throws Exception {
        ApplicationId id = cases.reviewed(500);
        talk.write(staff.reviewer(), id, "一つめ", List.of());
        talk.write(staff.reviewer(), id, "二つめ", List.of());
        assertEquals(1, notices(id));
        seenByApplicant(id);
        talk.write(staff.reviewer(), id, "三つめ", List.of());
        assertEquals(2, notices(id));
    }

    private long notices(ApplicationId id) {
        return installation
                .database()
                .number(
                        "select count(*) from outbox where kind = 'SEND_MAIL' and message_key like ?",
                        id + ":MESSAGE_RECEIVED:%");
    }

    @Test
    void strangersOtherOfficesAndReadersWriteNothing() throws Exception {
        ApplicationId id = cases.reviewed(500);
        assertThrows(NotFound.class, () -> talk.open(People.SUZUKI.asApplicant(), id));
        assertThrows(NotFound.class, () -> talk.write(People.SUZUKI.asApplicant(), id, "x", List.of()));
        assertThrows(NotFound.class, () -> talk.open(People.REVIEWER, id));
        Official auditor = new Official(
                new OfficialId(UUID.randomUUID()),
                People.MINATO,
                "監査",
                Set.of(new RoleInOffice(People.EISEI, Role.AUDITOR)),
                null);
        talk.write(People.SHOKUDO.asApplicant(), id, "よろしくお願いします。", List.of());
        assertEquals(1, talk.open(auditor, id).entries().size());
        assertFalse(talk.open(auditor, id).mayWrite());
        assertEquals(List.of(1), unreadHere(id), "an auditor's look is not the office's");
        assertThrows(Forbidden.class, () -> talk.write(auditor, id, "x", List.of()));
        ApplicationId draft = journey.draft(People.SHOKUDO, "test-chain", Journey.answers("下書き"));
        assertThrows(NotFound.class, () -> talk.open(People.SHOKUDO.asApplicant(), draft));
    }

    @Test
    void whatIsNoMessageOrNoPictureIsRefusedAndNothingIsKept() throws Exception {
        ApplicationId id = cases.reviewed(500);
        for (String text : List.of(" ", "あ".repeat(CaseMessage.LONGEST + 1))) {
            NotAllowedNow refused = assertThrows(
                    NotAllowedNow.class, () -> talk.write(People.SHOKUDO.asApplicant(), id, text, List.of()));
            assertEquals(NotAllowedNow.Reason.MESSAGE_LENGTH, refused.reason());
        }
        SentFile script = new SentFile("photo.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThrows(
                AttachmentRejected.class, () -> talk.write(People.SHOKUDO.asApplicant(), id, "写真です", List.of(script)));
        SentFile picture = new SentFile("a.png", PNG);
        assertThrows(
                AttachmentRejected.class,
                () -> talk.write(
                        People.SHOKUDO.asApplicant(),
                        id,
                        "写真です",
                        List.of(picture, picture, picture, picture, picture, picture)));
        assertEquals(0, seenByApplicant(id).entries().size());
    }

    @Test
    void aGuestComesByALinkThatAnotherOfficialApproved() throws Exception {
        ApplicationId id = cases.reviewed(500);
        UUID asked = invite.request(staff.reviewer(), id, "設計事務所", "sekkei@example.jp", "図面の説明", 14);
        assertThrows(Forbidden.class, () -> invite.decide(staff.reviewer(), id, asked, true));
        Official both = new Official(
                staff.reviewer().id(),
                People.MINATO,
                "兼務",
                Set.of(new RoleInOffice(People.EISEI, Role.APPROVER)),
                null);
        Forbidden same = assertThrows(Forbidden.class, () -> invite.decide(both, id, asked, true));
        assertEquals(Forbidden.Reason.SAME_PERSON, same.reason());
        int mails = installation.mails().size();
        journey.deliver();
        assertEquals(mails, installation.mails().size(), "no link before the approval");

        Guest guest = invited(id);
        asGuest.write(guest.id(), "図面を直します。", List.of(new SentFile("plan.png", PNG)));
        CaseMessage written = seenByApplicant(id).entries().get(0).message();
        assertEquals("設計事務所", written.name());
        assertEquals(Side.GUEST, written.side());
        assertEquals(1, seenByApplicant(id).guests().size(), "the applicant sees who takes part");
        talk.write(staff.reviewer(), id, "お願いします。", List.of());
        assertEquals(2, asGuest.open(guest.id()).entries().size());
        assertArrayEquals(PNG, asGuest.file(guest.id(), 1, 1).bytes());
    }

    @Test
    void aLinkEndsByTimeByAnOfficialAndWithTheCase() throws Exception {
        ApplicationId id = cases.reviewed(500);
        Guest first = invited(id);
        invite.end(staff.reviewer(), id, first.id());
        assertThrows(NotFound.class, () -> asGuest.open(first.id()));
        assertThrows(NotFound.class, () -> asGuest.write(first.id(), "まだいます", List.of()));

        Guest second = invited(id);
        assertNotEquals(first.id(), second.id());
        Installation.CLOCK.forward(Duration.ofDays(15));
        assertThrows(NotFound.class, () -> asGuest.open(second.id()));
        Installation.CLOCK.reset();

        installation.get(WithdrawApplication.class).withdraw(People.SHOKUDO.asApplicant(), id, "");
        assertThrows(NotFound.class, () -> asGuest.open(second.id()));
        assertThrows(NotAllowedNow.class, () -> talk.write(staff.reviewer(), id, "終わりました", List.of()));
        assertFalse(seenByApplicant(id).mayWrite());
    }

    @Test
    void onlyTheLinkMailedLastOpensAndAGuessOpensNothing() throws Exception {
        ApplicationId id = cases.reviewed(500);
        invited(id);
        String link = secretOf(lastMail("sekkei@example.jp"));
        installation
                .database()
                .update("update outbox set delivered_at = null where kind = 'INVITE_GUEST' and application_id = '" + id
                        + "'");
        journey.deliver();
        String repeated = secretOf(lastMail("sekkei@example.jp"));
        assertNotEquals(link, repeated);
        assertThrows(NotFound.class, () -> asGuest.enter(link));
        assertTrue(asGuest.enter(repeated).isOpen(Installation.CLOCK.instant()));
        assertThrows(NotFound.class, () -> asGuest.enter("mdg_guess"));
        assertEquals(
                0,
                installation
                        .database()
                        .number(
                                "select count(*) from outbox where message_key like '%mdg_%' or last_error like '%mdg_%'"));
    }

    @Test
    void aProcedureThatNamesNoDaysHasNoGuests() throws Exception {
        ApplicationId id = cases.reviewed(500);
        NotAllowedNow tooLong = assertThrows(
                NotAllowedNow.class,
                () -> invite.request(staff.reviewer(), id, "設計事務所", "sekkei@example.jp", "図面", 31));
        assertEquals(NotAllowedNow.Reason.GUEST_DAYS, tooLong.reason());
        ApplicationId plain = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        assertEquals(0, talk.open(People.REVIEWER, plain).guestDays());
        assertThrows(NotAllowedNow.class, () -> invite.request(People.REVIEWER, plain, "だれか", "a@example.jp", "説明", 1));
    }
}
