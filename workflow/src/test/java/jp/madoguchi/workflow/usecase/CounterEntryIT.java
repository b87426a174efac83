package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.StaleVersion;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.JournalledReasons;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.dispatch.ListDispatches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes on paper or by telephone stands in the same queue and takes the same course. */
class CounterEntryIT {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private static LocalDate today() {
        return LocalDate.now(Installation.CLOCK);
    }

    private static EnterApplication.Counter paper(String procedure, LocalDate receivedOn, String name) {
        return new EnterApplication.Counter(
                procedure,
                Channel.PAPER,
                receivedOn,
                false,
                name,
                "まどぐち県みなと市本町3番",
                "03-0000-0000",
                Optional.of(new EnterApplication.Scan("申請書.pdf", PDF)));
    }

    private ApplicationId begun(Official official, String procedure, LocalDate receivedOn, String name)
            throws Exception {
        return uc(EnterApplication.class).begin(official, paper(procedure, receivedOn, name));
    }

    private EntryView fillIn(Official official, ApplicationId id, Answers answers) throws Exception {
        EntryView entry = uc(RecordEntry.class).open(official, id);
        uc(SaveAnswers.class).save(entry.applicant(), id, entry.version(), answers);
        return uc(RecordEntry.class).open(official, id);
    }

    private ApplicationId recorded(Official official, String procedure, LocalDate receivedOn, Answers answers)
            throws Exception {
        ApplicationId id = begun(official, procedure, receivedOn, "紙 花子");
        EntryView entry = fillIn(official, id, answers);
        uc(RecordEntry.class).record(official, id, entry.version(), true);
        journey.deliver();
        return id;
    }

    private long journalled(ApplicationId id, String act, Official by) {
        return installation
                .database()
                .number(
                        "select count(*) from journal_entry where application_id = ? and act = ? and actor = ?",
                        id.value(),
                        act,
                        by.journalName());
    }

    @Test
    void thePaperArrivedOnTheDayOfItsStampAndStandsInTheInboxWithItsChannel() throws Exception {
        LocalDate stamp = today().minusDays(3);
        ApplicationId id = recorded(People.EISEI_REVIEWER, "test-permit", stamp, Journey.answers("紙 花子"));
        CaseView view = uc(OpenCase.class).open(People.EISEI_REVIEWER, id);
        assertEquals(ApplicationState.ARRIVED, view.state());
        assertEquals(SignatureState.NONE, view.signature().state());
        assertEquals(stamp, LocalDate.ofInstant(view.arrivedAt(), Installation.CLOCK.getZone()));
        assertEquals(Optional.of(stamp.plusDays(14)), view.dueOn());
        CaseView.Entered entered = view.entered().orElseThrow();
        assertEquals(Channel.PAPER, entered.channel());
        assertEquals("03-0000-0000", entered.entry().contact());
        assertEquals(List.of(), entered.missing());
        assertEquals("紙 花子", view.applicantName());
        assertEquals(
                List.of("申請書.pdf"),
                view.attachments().stream().map(AttachmentRow::name).toList());
        assertEquals(1, journalled(id, "APPLICATION_ENTERED", People.EISEI_REVIEWER));
        TimelineEntry arrival = view.timeline().get(0);
        assertEquals(TimelineEntry.Event.ARRIVED, arrival.event());
        assertTrue(arrival.dayOnly(), "a stamp names no hour");
        assertTrue(listed(Optional.of(Channel.PAPER)).contains(id));
        assertTrue(listed(Optional.empty()).contains(id));
        assertFalse(listed(Optional.of(Channel.ELECTRONIC)).contains(id));
        assertFalse(listed(Optional.of(Channel.TELEPHONE)).contains(id));
        ApplicationId electronic = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-permit");
        assertTrue(listed(Optional.of(Channel.ELECTRONIC)).contains(electronic));
        assertEquals(
                Optional.empty(),
                uc(OpenCase.class).open(People.EISEI_REVIEWER, electronic).entered());
        assertEquals(List.of(), mails(id));
    }

    private List<String> mails(ApplicationId id) {
        return installation.mails().stream()
                .map(mail -> mail.messageId())
                .filter(message -> message.startsWith(id.toString()))
                .toList();
    }

    private List<ApplicationId> listed(Optional<Channel> channel) throws Exception {
        InboxCriteria criteria = new InboxCriteria(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, channel, false, 50);
        InboxFilter filter = new InboxFilter(
                InboxFilter.Tab.ALL, Optional.empty(), Optional.of("test-permit"), Optional.empty(), criteria);
        List<ApplicationId> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            InboxPage page = uc(ShowInbox.class).page(People.EISEI_REVIEWER, filter, cursor);
            page.rows().forEach(row -> found.add(row.id()));
            channel.ifPresent(wanted -> assertTrue(page.rows().stream().allMatch(row -> row.channel() == wanted)));
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }

    @Test
    void aStampIsNeitherOfADayToComeNorOfAnotherAge() throws Exception {
        for (LocalDate wrong : List.of(today().plusDays(1), today().minusDays(367))) {
            NotAllowedNow refused =
                    assertThrows(NotAllowedNow.class, () -> begun(People.EISEI_REVIEWER, "test-permit", wrong, "紙 花子"));
            assertEquals(NotAllowedNow.Reason.STAMP_IMPOSSIBLE, refused.reason());
        }
        begun(People.EISEI_REVIEWER, "test-permit", today(), "紙 花子");
        assertThrows(NotAllowedNow.class, () -> begun(People.EISEI_REVIEWER, "test-permit", today(), " "));
    }

    @Test
    void onlyWhoReceivesPapersInTheOfficeEntersThem() throws Exception {
        assertEquals(
                Forbidden.Reason.ROLE_MISSING,
                assertThrows(Forbidden.class, () -> begun(People.INTAKE, "test-permit", today(), "紙 花子"))
                        .reason());
        assertThrows(Forbidden.class, () -> begun(People.APPROVER_TWO, "test-permit", today(), "紙 花子"));
        assertEquals(List.of(), uc(EnterApplication.class).procedures(People.APPROVER_TWO));
        assertTrue(uc(EnterApplication.class).procedures(People.EISEI_REVIEWER).stream()
                .anyMatch(procedure -> procedure.definition().id().equals("test-permit")));
        ApplicationId id = begun(People.EISEI_REVIEWER, "test-permit", today(), "紙 花子");
        for (Official other : List.of(People.APPROVER, People.APPROVER_TWO, People.INTAKE)) {
            assertThrows(NotFound.class, () -> uc(RecordEntry.class).open(other, id));
            assertThrows(NotFound.class, () -> uc(RecordEntry.class).record(other, id, 1, true));
            assertThrows(NotFound.class, () -> uc(EnterApplication.class).discard(other, id));
        }
        ApplicationId electronic = journey.draft(People.YAMADA, "test-permit", Journey.answers("山田 太郎"));
        assertThrows(NotFound.class, () -> uc(RecordEntry.class).open(People.EISEI_REVIEWER, electronic));
        journey.file(People.YAMADA, electronic, People.YAMADA_KEY);
        assertThrows(NotFound.class, () -> uc(RecordEntry.class).open(People.EISEI_REVIEWER, electronic));
    }

    @Test
    void whatIsMissingIsSeenAndRecordedAllTheSame() throws Exception {
        ApplicationId id = begun(People.EISEI_REVIEWER, "test-permit", today(), "紙 花子");
        EntryView entry = fillIn(People.EISEI_REVIEWER, id, Answers.parse("{\"note\":\"氏名の記入なし\"}"));
        assertEquals(
                List.of("applicant_name"),
                entry.findings().stream().map(finding -> finding.path()).toList());
        assertThrows(FindingsRemain.class, () -> uc(RecordEntry.class)
                .record(People.EISEI_REVIEWER, id, entry.version(), false));
        assertThrows(StaleVersion.class, () -> uc(RecordEntry.class)
                .record(People.EISEI_REVIEWER, id, entry.version() - 1, true));
        assertTrue(uc(TakeOverEntry.class).unfinished(People.EISEI_REVIEWER).stream()
                .anyMatch(one -> one.id().equals(id)));
        uc(RecordEntry.class).record(People.EISEI_REVIEWER, id, entry.version(), true);
        assertFalse(uc(TakeOverEntry.class).unfinished(People.EISEI_REVIEWER).stream()
                .anyMatch(one -> one.id().equals(id)));
        journey.deliver();
        CaseView view = uc(OpenCase.class).open(People.EISEI_REVIEWER, id);
        assertEquals(
                "applicant_name", view.entered().orElseThrow().missing().get(0).path());
        assertFalse(view.acts().contains(CaseAct.ENTER_ANSWER));
        assertThrows(NotAllowedNow.class, () -> uc(RecordEntry.class).open(People.EISEI_REVIEWER, id));

        uc(RequestCorrection.class)
                .request(
                        People.APPROVER,
                        id,
                        view.version(),
                        List.of(new CorrectionItem("applicant_name", "氏名を記入してください。")),
                        today().plusDays(14));
        assertTrue(uc(OpenCase.class).open(People.APPROVER, id).acts().contains(CaseAct.ENTER_ANSWER));
        Answers answered = Journey.answers("紙 花子").with("note", "氏名の記入なし").without("members");
        EntryView answer = fillIn(People.APPROVER, id, answered);
        assertEquals(Optional.of(1), answer.correction());
        assertEquals(List.of(), answer.findings());
        assertThrows(
                NotAllowedNow.class, () -> uc(RecordEntry.class).record(People.APPROVER, id, answer.version(), false));
        CounterWord letter = new CounterWord(Channel.PAPER, today(), "紙 花子", "氏名を書き足した", Optional.empty());
        uc(RecordEntry.class).answer(People.APPROVER, id, answer.version(), false, letter);
        CaseView after = uc(OpenCase.class).open(People.APPROVER, id);
        assertEquals(ApplicationState.ARRIVED, after.state());
        assertEquals("紙 花子", after.answers().at("applicant_name").orElseThrow());
        assertEquals(List.of(), after.entered().orElseThrow().missing());
        assertEquals(1, journalled(id, "CORRECTION_ENTERED", People.APPROVER));
        journey.deliver();
        assertEquals(List.of(), mails(id));
    }

    @Test
    void whoEnteredReviewsButDoesNotDecide() throws Exception {
        ApplicationId id = recorded(People.APPROVER, "test-permit", today(), Journey.answers("紙 花子"));
        long version = uc(RecordIntake.class).record(People.APPROVER, id, journey.version(People.APPROVER, id));
        Proposal grant = new Proposal.Grant("", List.of());
        version = uc(DraftDisposition.class).draft(People.EISEI_REVIEWER, id, version, grant);
        long drafted = version;
        assertFalse(uc(OpenCase.class).open(People.APPROVER, id).acts().contains(CaseAct.APPROVE));
        assertTrue(uc(OpenCase.class).open(People.APPROVER_TWO, id).acts().contains(CaseAct.APPROVE));
        assertEquals(
                Forbidden.Reason.SAME_PERSON,
                assertThrows(Forbidden.class, () -> uc(ApproveDraft.class)
                                .approve(Journey.steppedUp(People.APPROVER), id, drafted))
                        .reason());
        uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER_TWO), id, drafted);
        journey.deliver();
        assertEquals(
                ApplicationState.ISSUED,
                uc(OpenCase.class).open(People.APPROVER, id).state());
        var sent = uc(ListDispatches.class).of(People.APPROVER, id).get(0);
        assertEquals(Way.POST, sent.way(), "the procedure delivers electronically, but there is no account");
        assertEquals(
                "まどぐち県みなと市本町3番",
                uc(ListDispatches.class).waiting(People.APPROVER).stream()
                        .filter(row -> row.dispatch().application().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .address());
    }

    @Test
    void whereTheDraftDecidesAnotherPersonDrafts() throws Exception {
        ApplicationId id = recorded(People.REVIEWER, "test-copy", today(), Journey.answers("紙 花子"));
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        assertFalse(uc(OpenCase.class).open(People.REVIEWER, id).acts().contains(CaseAct.DRAFT));
        assertTrue(uc(OpenCase.class).open(People.REVIEWER_TWO, id).acts().contains(CaseAct.DRAFT));
        Proposal grant = new Proposal.Grant("", List.of());
        assertEquals(
                Forbidden.Reason.SAME_PERSON,
                assertThrows(Forbidden.class, () -> uc(DraftDisposition.class)
                                .draft(Journey.steppedUp(People.REVIEWER), id, version, grant))
                        .reason());
        uc(DraftDisposition.class).draft(Journey.steppedUp(People.REVIEWER_TWO), id, version, grant);
    }

    @Test
    void nobodySignsWhatAnOfficialEnters() throws Exception {
        ApplicationId id = begun(People.EISEI_REVIEWER, "test-permit", today(), "紙 花子");
        EntryView entry = fillIn(People.EISEI_REVIEWER, id, Journey.answers("紙 花子"));
        Applicant applicant = entry.applicant();
        assertThrows(NotAllowedNow.class, () -> uc(FreezeApplication.class).freeze(applicant, id, Optional.empty()));
    }

    @Test
    void theScanIsAPictureOfPaperAndAnEntryCanBeThrownAway() throws Exception {
        EnterApplication.Counter text = new EnterApplication.Counter(
                "test-permit",
                Channel.TELEPHONE,
                today(),
                false,
                "紙 花子",
                "",
                "",
                Optional.of(new EnterApplication.Scan("x.pdf", "text".getBytes(StandardCharsets.US_ASCII))));
        assertThrows(AttachmentRejected.class, () -> uc(EnterApplication.class).begin(People.EISEI_REVIEWER, text));
        ApplicationId id = begun(People.EISEI_REVIEWER, "test-permit", today(), "捨て 花子");
        fillIn(People.EISEI_REVIEWER, id, Journey.answers("捨て 花子"));
        uc(EnterApplication.class).discard(People.EISEI_REVIEWER, id);
        assertThrows(NotFound.class, () -> uc(RecordEntry.class).open(People.EISEI_REVIEWER, id));
        assertEquals(0, installation.database().number("select count(*) from party where display_name = ?", "捨て 花子"));
        ApplicationId recorded = recorded(People.EISEI_REVIEWER, "test-permit", today(), Journey.answers("紙 花子"));
        assertThrows(NotAllowedNow.class, () -> uc(EnterApplication.class).discard(People.EISEI_REVIEWER, recorded));
    }

    @Test
    void aColleagueGoesOnWithAnEntryAndNobodyWhoEverHadItDecides() throws Exception {
        ApplicationId id = begun(People.APPROVER, "test-permit", today(), "紙 花子");
        TakeOverEntry.Row seen = row(People.EISEI_REVIEWER, id).orElseThrow();
        assertEquals("紙 花子", seen.applicantName());
        assertEquals(People.APPROVER.id(), seen.official());
        assertFalse(seen.own());
        assertTrue(seen.takeable());
        assertTrue(row(People.APPROVER, id).orElseThrow().own());
        assertEquals(Optional.empty(), row(People.INTAKE, id), "another office");
        assertThrows(NotFound.class, () -> uc(TakeOverEntry.class).takeOver(People.INTAKE, id));
        assertThrows(Forbidden.class, () -> uc(TakeOverEntry.class).takeOver(People.APPROVER_TWO, id));

        uc(TakeOverEntry.class).takeOver(People.EISEI_REVIEWER, id);
        assertThrows(NotFound.class, () -> uc(RecordEntry.class).open(People.APPROVER, id));
        assertTrue(row(People.EISEI_REVIEWER, id).orElseThrow().own());
        assertEquals(1, journalled(id, "ENTRY_HANDED_OVER", People.EISEI_REVIEWER));
        EntryView entry = fillIn(People.EISEI_REVIEWER, id, Journey.answers("紙 花子"));
        uc(RecordEntry.class).record(People.EISEI_REVIEWER, id, entry.version(), true);
        journey.deliver();
        uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, journey.version(People.EISEI_REVIEWER, id));
        long drafted = uc(DraftDisposition.class)
                .draft(
                        People.EISEI_REVIEWER,
                        id,
                        journey.version(People.EISEI_REVIEWER, id),
                        new Proposal.Grant("", List.of()));
        assertFalse(uc(OpenCase.class).open(People.APPROVER, id).acts().contains(CaseAct.APPROVE));
        assertThrows(
                Forbidden.class, () -> uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER), id, drafted));
        uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER_TWO), id, drafted);
        assertThrows(NotFound.class, () -> uc(TakeOverEntry.class).takeOver(People.APPROVER, id), "it is recorded");
    }

    @Test
    void aSupervisorGivesAnEntryToSomebodyAndRemovesAnAbandonedOne() throws Exception {
        Staff staff = Staff.of(People.EISEI);
        ApplicationId id = begun(People.EISEI_REVIEWER, "test-permit", today(), "放置 花子");
        TakeOverEntry.Row seen = row(staff.supervisor(), id).orElseThrow();
        assertFalse(seen.takeable(), "a supervisor alone does not enter papers");
        assertTrue(seen.removable());
        assertTrue(seen.recipients().stream()
                .anyMatch(each -> each.id().equals(staff.intake().id())));
        TakeOverEntry handing = uc(TakeOverEntry.class);
        OfficialId to = staff.intake().id();
        assertThrows(Forbidden.class, () -> handing.give(staff.intake(), id, to, "休暇"));
        assertEquals(
                NotAllowedNow.Reason.REASON_MISSING,
                assertThrows(NotAllowedNow.class, () -> handing.give(staff.supervisor(), id, to, " "))
                        .reason());
        assertThrows(NotAllowedNow.class, () -> handing.give(staff.supervisor(), id, People.INTAKE.id(), "別の課の職員"));
        handing.give(staff.supervisor(), id, to, "担当者の休暇");
        assertTrue(row(staff.intake(), id).orElseThrow().own());
        assertThrows(Forbidden.class, () -> handing.remove(staff.intake(), id, "続きがない"));
        assertThrows(NotAllowedNow.class, () -> handing.remove(staff.supervisor(), id, ""));
        handing.remove(staff.supervisor(), id, "申請者が改めて電子で申請した");
        assertEquals(Optional.empty(), row(staff.supervisor(), id));
        assertEquals(
                1,
                JournalledReasons.number(
                        installation.database(), id.value(), "ENTRY_DISCARDED", "of " + to, "申請者が改めて電子で申請した"));
        assertEquals(0, installation.database().number("select count(*) from party where display_name = ?", "放置 花子"));
    }

    private Optional<TakeOverEntry.Row> row(Official official, ApplicationId id) {
        return uc(TakeOverEntry.class).unfinished(official).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
