package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.review.Inspection.Result;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.ChainCase;
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

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final ChainCase cases = new ChainCase(staff);

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

    private static Instant in(long hours) {
        return Installation.CLOCK.instant().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    }

    private void refusedAsMissing(ApplicationId id) {
        NotAllowedNow refused = assertThrows(NotAllowedNow.class, () -> cases.draft(id, ChainCase.GRANT));
        assertEquals(NotAllowedNow.Reason.INSPECTION_MISSING, refused.reason());
    }

    @Test
    void offeredPickedRecordedAndThenDrafted() throws Exception {
        ApplicationId id = cases.reviewed(0, "現地");
        refusedAsMissing(id);
        Instant late = in(48);
        Instant early = in(24);
        uc(ArrangeInspection.class).offer(staff.reviewer(), id, cases.seen(id).version(), "店舗", List.of(late, early));
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
        assertTrue(cases.seen(id).acts().contains(CaseAct.RECORD_INSPECTION));
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .record(staff.reviewer(), id, cases.seen(id).version(), Result.CONFORMS, "まだ先"));
        refusedAsMissing(id);
        Installation.CLOCK.forward(Duration.ofHours(25));
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .record(staff.reviewer(), id, cases.seen(id).version(), Result.DOES_NOT_CONFORM, " "));
        uc(ArrangeInspection.class).record(staff.reviewer(), id, cases.seen(id).version(), Result.CONFORMS, "設備を確認した。");
        cases.draft(id, ChainCase.GRANT);
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, cases.seen(id).state());
        assertEquals(
                Set.of("INSPECTION_OFFERED", "INSPECTION_RECORDED"),
                Set.copyOf(uc(TrackApplication.class).status(People.SHOKUDO.asApplicant(), id).timeline().stream()
                        .map(entry -> entry.event().name())
                        .filter(name -> name.startsWith("INSPECTION"))
                        .toList()));
    }

    @Test
    void aNewOfferReplacesTheOneFromWhichNobodyPicked() throws Exception {
        ApplicationId id = cases.reviewed(0, "");
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .offer(staff.reviewer(), id, cases.seen(id).version(), "店舗", List.of(in(-1))));
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .offer(staff.reviewer(), id, cases.seen(id).version(), "店舗", List.of()));
        uc(ArrangeInspection.class).offer(staff.reviewer(), id, cases.seen(id).version(), "店舗", List.of(in(24)));
        Instant other = in(72);
        uc(ArrangeInspection.class).offer(staff.reviewer(), id, cases.seen(id).version(), "店舗", List.of(other));
        assertEquals(List.of(other), cases.seen(id).inspections().get(0).slots());
        assertEquals(1, cases.seen(id).inspections().size());
        uc(ArrangeInspection.class).pick(People.SHOKUDO.asApplicant(), id, other);
        assertThrows(NotAllowedNow.class, () -> uc(ArrangeInspection.class)
                .offer(staff.reviewer(), id, cases.seen(id).version(), "店舗", List.of(in(90))));
    }

    @Test
    void whereNoneIsNeededTheDraftDoesNotWait() throws Exception {
        ApplicationId id = cases.reviewed(0, "");
        cases.draft(id, ChainCase.GRANT);
        assertEquals(ApplicationState.DISPOSED_GRANTED, cases.seen(id).state());
    }
}
