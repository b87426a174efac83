package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.review.Inspection.Result;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 現地確認: offered, picked, recorded, and no draft before it where the procedure needs one. */
class InspectionIT {
    private static final Proposal GRANT = new Proposal.Grant("", List.of());

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

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

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(staff.reviewer(), id);
    }

    private ApplicationId reviewed(String note) throws Exception {
        ApplicationId id = journey.draft(
                People.SHOKUDO,
                "test-chain",
                Journey.answers("株式会社みなと食堂").with("amount", BigDecimal.ZERO).with("note", note));
        journey.file(People.SHOKUDO, id, People.SHOKUDO_KEY);
        journey.deliver();
        uc(RecordIntake.class).record(staff.intake(), id, seen(id).version());
        return id;
    }

    private void draft(ApplicationId id) throws Exception {
        uc(DraftDisposition.class).draft(Journey.steppedUp(staff.reviewer()), id, seen(id).version(), GRANT);
    }

    private static Instant in(long hours) {
        return Installation.CLOCK.instant().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    }

    private void refusedAsMissing(ApplicationId id) {
        NotAllowedNow refused = assertThrows(NotAllowedNow.class, () -> draft(id));
        assertEquals(NotAllowedNow.Reason.INSPECTION_MISSING, refused.reason());
    }

    @Test
    void offeredPickedRecordedAndThenDrafted() throws Exception {
        ApplicationId id = reviewed("現地");
        refusedAsMissing(id);
        Instant late = in(48);
        Instant early = in(24);
        uc(ArrangeInspection.class).offer(staff.reviewer(), id, seen(id).version(), "店舗", List.of(late, early));
        refusedAsMissing(id);
        assertEquals(
                List.of(early, late),
                uc(TrackApplication.class)
                        .status(People.SHOKUDO.asApplicant(), id)
                        .inspections()
                        .get(0)
                        .slots());
        assertThrows(NotFound.class, () -> uc(ArrangeInspection.class).pick(People.SUZUKI.asApplicant(), id, early));
        assertThrows(
                NotAllowedNow.class, () -> uc(ArrangeInspection.class).pick(People.SHOKUDO.asApplicant(), id, in(30)));
        uc(ArrangeInspection.class).pick(People.SHOKUDO.asApplicant(), id, early);
        assertTrue(seen(id).acts().contains(CaseAct.RECORD_INSPECTION));
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .record(staff.reviewer(), id, seen(id).version(), Result.CONFORMS, "まだ先"));
        refusedAsMissing(id);
        Installation.CLOCK.forward(Duration.ofHours(25));
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .record(staff.reviewer(), id, seen(id).version(), Result.DOES_NOT_CONFORM, " "));
        uc(ArrangeInspection.class).record(staff.reviewer(), id, seen(id).version(), Result.CONFORMS, "設備を確認した。");
        draft(id);
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(id).state());
        assertEquals(
                Set.of("INSPECTION_OFFERED", "INSPECTION_RECORDED"),
                Set.copyOf(uc(TrackApplication.class).status(People.SHOKUDO.asApplicant(), id).timeline().stream()
                        .map(entry -> entry.event().name())
                        .filter(name -> name.startsWith("INSPECTION"))
                        .toList()));
    }

    @Test
    void aNewOfferReplacesTheOneFromWhichNobodyPicked() throws Exception {
        ApplicationId id = reviewed("");
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .offer(staff.reviewer(), id, seen(id).version(), "店舗", List.of(in(-1))));
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .offer(staff.reviewer(), id, seen(id).version(), "店舗", List.of()));
        uc(ArrangeInspection.class).offer(staff.reviewer(), id, seen(id).version(), "店舗", List.of(in(24)));
        Instant other = in(72);
        uc(ArrangeInspection.class).offer(staff.reviewer(), id, seen(id).version(), "店舗", List.of(other));
        assertEquals(List.of(other), seen(id).inspections().get(0).slots());
        assertEquals(1, seen(id).inspections().size());
        uc(ArrangeInspection.class).pick(People.SHOKUDO.asApplicant(), id, other);
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .offer(staff.reviewer(), id, seen(id).version(), "店舗", List.of(in(90))));
    }

    @Test
    void whereNoneIsNeededTheDraftDoesNotWait() throws Exception {
        ApplicationId id = reviewed("");
        draft(id);
        assertEquals(ApplicationState.DISPOSED_GRANTED, seen(id).state());
    }
}
