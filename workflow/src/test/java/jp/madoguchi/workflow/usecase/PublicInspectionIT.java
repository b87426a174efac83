package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** 縦覧: what the definition opens lies open for as long as it says, nothing else does, and nobody decides before. */
class PublicInspectionIT {
    private static final byte[] PLAN = "%PDF-1.7\nplan".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "%PDF-1.7\nother".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECRET = "%PDF-1.7\nsecret".getBytes(StandardCharsets.US_ASCII);
    private static final Proposal FORMAL = new Proposal.Refusal(RefusalGround.FORMAL, "書類が足りないため。", "審査基準第1");

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @TempDir
    Path folder;

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private ApplicationId taken(String procedure) throws Exception {
        Answers answers = Answers.parse(
                """
                {"applicant_name": "山田 太郎", "phone": "0312345678", "note": "内部の備考",
                 "home": {"postal_code": "105-0001", "prefecture": "まどぐち県", "city": "みなと市", "street": "中央九丁目8番7号"},
                 "members": [{"name": "一人目", "street": "中央六丁目"}, {"name": "二人目"}]}""");
        ApplicationId id = journey.draft(People.YAMADA, procedure, answers);
        uc(AttachFile.class).attach(People.YAMADA.asApplicant(), id, "plan", "山田太郎の図面.pdf", PLAN);
        uc(AttachFile.class).attach(People.YAMADA.asApplicant(), id, "secret", "住民票.pdf", SECRET);
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        journey.deliver();
        uc(RecordIntake.class).record(staff.intake(), id, seen(id).version());
        return id;
    }

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(staff.reviewer(), id);
    }

    private void announce(ApplicationId id) throws Exception {
        uc(AnnounceInspection.class).announce(staff.reviewer(), id, seen(id).version());
    }

    private void draft(ApplicationId id, Proposal proposal) throws Exception {
        uc(DraftDisposition.class).draft(Journey.steppedUp(staff.reviewer()), id, seen(id).version(), proposal);
    }

    private void approve(ApplicationId id) throws Exception {
        uc(ApproveDraft.class).approve(Journey.steppedUp(staff.approvers().get(0)), id, seen(id).version());
    }

    private boolean mayApprove(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(staff.approvers().get(0), id).acts().contains(CaseAct.APPROVE);
    }

    private ClockView.Begun begun(ApplicationId id) throws Exception {
        return seen(id).clock().inspection().orElseThrow().begun().orElseThrow();
    }

    private boolean listed(PublicInspectionId id) {
        return uc(ShowPublicInspections.class).list(Optional.empty(), Locale.JAPAN).stream()
                .anyMatch(row -> row.id().equals(id));
    }

    private PublicInspectionSheet open(PublicInspectionId id) throws Exception {
        return uc(ShowPublicInspections.class).open(id, Locale.JAPAN);
    }

    private static void refused(Reason reason, Executable act) {
        assertEquals(reason, assertThrows(NotAllowedNow.class, act).reason());
    }

    @Test
    void exactlyWhatTheDefinitionOpensIsPublicUntilTheLastDayAndNobodyDecidesBefore() throws Exception {
        ApplicationId id = taken("test-inspection");
        assertTrue(
                seen(id).acts().contains(CaseAct.ANNOUNCE_INSPECTION),
                seen(id).acts().toString());
        assertTrue(seen(id).clock().statutory().isEmpty(), "nothing starts the period by law before the inspection");
        refused(Reason.PUBLIC_INSPECTION_MISSING, () -> draft(id, ChainCase.GRANT));
        assertThrows(
                Forbidden.class, () -> uc(AnnounceInspection.class).announce(staff.intake(), id, seen(id).version()));

        announce(id);
        refused(Reason.WRONG_STATE, () -> announce(id));
        ClockView.Begun begun = begun(id);
        assertFalse(begun.lastOn().isBefore(LocalDate.now(Installation.CLOCK).plusDays(14)));
        assertEquals(begun.lastOn(), seen(id).clock().statutory().get(0).count().event());
        assertEquals(
                begun,
                uc(TrackApplication.class)
                        .status(People.YAMADA.asApplicant(), id)
                        .clock()
                        .inspection()
                        .orElseThrow()
                        .begun()
                        .orElseThrow());
        assertEquals(
                1L,
                Database.shared()
                        .number(
                                "select count(*) from journal_entry where act = 'PUBLIC_INSPECTION_BEGUN'"
                                        + " and application_id = ?",
                                id.value()));

        assertTrue(listed(begun.id()));
        PublicInspectionSheet sheet = open(begun.id());
        assertEquals(
                List.of("氏名=山田 太郎", "住所=まどぐち県みなと市", "構成員1 氏名=一人目", "構成員2 氏名=二人目"),
                sheet.lines().stream()
                        .map(line -> (line.row() + " " + line.label() + "=" + line.value()).strip())
                        .toList());
        assertEquals(1, sheet.files().size());
        assertEquals("山田 太郎", sheet.row().title());
        assertFalse(sheet.toString().contains("0312345678") || sheet.toString().contains("九丁目"), sheet.toString());
        var file = uc(ShowPublicInspections.class).file(begun.id(), 1);
        assertArrayEquals(PLAN, file.bytes());
        assertEquals("plan-1.pdf", file.name());
        assertThrows(NotFound.class, () -> uc(ShowPublicInspections.class).file(begun.id(), 2));
        assertThrows(NotFound.class, () -> open(PublicInspectionId.next()));

        draft(id, ChainCase.GRANT);
        assertFalse(mayApprove(id));
        refused(Reason.PUBLIC_INSPECTION_OPEN, () -> approve(id));
        Installation.CLOCK.forward(
                Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(Installation.CLOCK), begun.lastOn())));
        refused(Reason.PUBLIC_INSPECTION_OPEN, () -> approve(id));
        assertTrue(listed(begun.id()));
        Installation.CLOCK.forward(Duration.ofDays(1));
        assertFalse(listed(begun.id()));
        assertThrows(NotFound.class, () -> open(begun.id()));
        assertThrows(NotFound.class, () -> uc(ShowPublicInspections.class).file(begun.id(), 1));
        assertTrue(mayApprove(id));
        approve(id);
        assertEquals(ApplicationState.DISPOSED_GRANTED, seen(id).state());
    }

    @Test
    void whatIsWithdrawnIsPublicNoLonger() throws Exception {
        ApplicationId id = taken("test-inspection");
        announce(id);
        PublicInspectionId shown = begun(id).id();
        assertTrue(listed(shown));
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, "事情が変わったため");
        assertFalse(listed(shown));
        assertThrows(NotFound.class, () -> open(shown));
        assertThrows(NotFound.class, () -> uc(ShowPublicInspections.class).file(shown, 1));
    }

    @Test
    void aRefusalForAFormalDefectDoesNotWait() throws Exception {
        ApplicationId id = taken("test-inspection");
        draft(id, FORMAL);
        assertTrue(mayApprove(id));
        approve(id);
        assertEquals(ApplicationState.DISPOSED_REFUSED, seen(id).state());
    }

    @Test
    void aCorrectedFileIsShownOnceAReviewerLaysItOpen() throws Exception {
        ApplicationId id = taken("test-inspection");
        announce(id);
        PublicInspectionId shown = begun(id).id();
        refused(Reason.WRONG_STATE, () -> renew(id));
        uc(RequestCorrection.class)
                .request(
                        staff.intake(),
                        id,
                        seen(id).version(),
                        List.of(new CorrectionItem("plan", "縮尺を書いてください。")),
                        LocalDate.now(Installation.CLOCK).plusDays(7));
        var before = uc(OpenApplication.class).open(People.YAMADA.asApplicant(), id).attachments().stream()
                .filter(file -> file.fieldPath().equals("plan"))
                .findFirst()
                .orElseThrow();
        uc(DetachFile.class).detach(People.YAMADA.asApplicant(), id, before.id());
        uc(AttachFile.class).attach(People.YAMADA.asApplicant(), id, "plan", "図面2.pdf", OTHER);
        uc(AnswerCorrection.class)
                .answer(
                        People.YAMADA.asApplicant(),
                        id,
                        1,
                        Journey.key(),
                        journey.sign(People.YAMADA, id, People.YAMADA_KEY));
        journey.deliver();
        assertEquals(List.of(), open(shown).files());
        assertTrue(seen(id).acts().contains(CaseAct.RENEW_INSPECTION));
        LocalDate last = begun(id).lastOn();
        renew(id);
        assertArrayEquals(OTHER, uc(ShowPublicInspections.class).file(shown, 1).bytes());
        assertEquals(last, begun(id).lastOn());
        assertFalse(seen(id).acts().contains(CaseAct.RENEW_INSPECTION));
    }

    private void renew(ApplicationId id) throws Exception {
        uc(AnnounceInspection.class).renew(staff.reviewer(), id, seen(id).version());
    }

    @Test
    void recordingTheIntakeBeginsItWhereTheDefinitionSaysSo() throws Exception {
        Path target = Files.createDirectories(folder.resolve("test-inspection-intake/v1"));
        try (Stream<Path> files = Files.list(TestProcedures.folder().resolve("test-inspection/v1"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        target.resolve(file.getFileName()),
                        Files.readString(file)
                                .replace("test-inspection", "test-inspection-intake")
                                .replace("public-inspection:\n", "public-inspection:\n    begins: intake\n"));
            }
        }
        uc(PublishProcedures.class).publish(folder);
        ApplicationId id = taken("test-inspection-intake");
        assertTrue(listed(begun(id).id()));
        assertFalse(seen(id).acts().contains(CaseAct.ANNOUNCE_INSPECTION));
        draft(id, ChainCase.GRANT);
        refused(Reason.PUBLIC_INSPECTION_OPEN, () -> approve(id));
    }
}
