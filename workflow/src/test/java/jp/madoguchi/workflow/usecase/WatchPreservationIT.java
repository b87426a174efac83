package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.preservation.EvidenceBatch;
import jp.madoguchi.workflow.preservation.PreservationStanding;
import jp.madoguchi.workflow.preservation.WatchedBatch;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.preservation.WatchPreservation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an auditor sees of the nightly runs, and when somebody must be told. */
class WatchPreservationIT {
    private static final Duration MARGIN = Duration.ofDays(180);

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

    private static Official official(Role role) {
        return new Official(
                new OfficialId(UUID.nameUUIDFromBytes(new byte[] {2})),
                People.MINATO,
                "監査",
                Set.of(new RoleInOffice(People.SHIMIN, role)),
                null);
    }

    private PreservationStanding standing() throws Exception {
        return uc(WatchPreservation.class).standing(official(Role.AUDITOR));
    }

    /** A filing of today in a batch of tonight; runs of other tests lie in years to come. */
    private void batchOfTonight() throws Exception {
        installation.database().update("delete from preservation_run");
        journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        Installation.CLOCK.forward(Duration.ofMinutes(45));
        journey.deliver();
        assertTrue(standing().waiting() > 0);
        Installation.CLOCK.forward(Duration.ofDays(1));
        assertTrue(uc(PreserveEvidence.class).runIfDue() > 0);
    }

    @Test
    void auditorSeesRunsBatchesAndTheNextRenewal() throws Exception {
        batchOfTonight();
        PreservationStanding standing = standing();
        assertEquals(0, standing.waiting());
        assertTrue(standing.runs().get(0).endedAt().isPresent());
        assertTrue(standing.runs().get(0).files() > 0);
        Instant now = Installation.CLOCK.instant();
        assertTrue(standing.nextRun().isAfter(now)
                && standing.nextRun().isBefore(now.plus(Duration.ofDays(1)).plusSeconds(1)));
        WatchedBatch first = standing.shown().get(0);
        assertEquals(WatchedBatch.Condition.KEPT, first.condition());
        assertEquals("SHA-256", first.digest());
        assertFalse(first.authority().isBlank());
        EvidenceBatch next = first.batch();
        assertEquals(next.renewAt(), standing.nextRenewal().orElseThrow());
        assertTrue(standing.batches() >= standing.shown().size());
        assertFalse(standing.overdue().run());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAdministratorsAndAuditorsLook(Role role) throws Exception {
        if (role == Role.ADMINISTRATOR || role == Role.AUDITOR) {
            uc(WatchPreservation.class).standing(official(role));
        } else {
            assertThrows(Forbidden.class, () -> uc(WatchPreservation.class).standing(official(role)));
        }
    }

    @Test
    void missedRunAndOverdueRenewalAreToldUntilTheRunIsMadeUpFor() throws Exception {
        batchOfTonight();
        assertFalse(standing().overdue().run());
        Installation.CLOCK.forward(Duration.ofDays(1).plusHours(7));
        assertTrue(standing().overdue().run(), "a night without a run");
        uc(PreserveEvidence.class).runIfDue();
        assertFalse(standing().overdue().run());
        EvidenceBatch newest = standing().shown().stream()
                .map(WatchedBatch::batch)
                .max(java.util.Comparator.comparing(EvidenceBatch::begunAt))
                .orElseThrow();
        int before = standing().overdue().batches();
        assertEquals(0, before);
        Installation.CLOCK.forward(
                Duration.between(Installation.CLOCK.instant(), newest.renewAt()).plusDays(2));
        assertTrue(standing().overdue().batches() > 0);
        assertEquals(WatchedBatch.Condition.OVERDUE, standing().shown().get(0).condition());
        assertEquals(1, uc(WatchPreservation.class).warn());
        uc(PreserveEvidence.class).runIfDue();
        journey.deliver();
        assertEquals(0, standing().overdue().batches());
    }

    @Test
    void batchThatEndedBeforeItsRenewalIsToldForGood() throws Exception {
        batchOfTonight();
        int before = standing().overdue().lapsed();
        Instant end = standing().shown().stream()
                .map(shown -> shown.batch().provableUntil())
                .min(Instant::compareTo)
                .orElseThrow();
        Installation.CLOCK.forward(
                Duration.between(Installation.CLOCK.instant(), end).plus(MARGIN));
        assertTrue(standing().overdue().lapsed() > before);
        assertEquals(WatchedBatch.Condition.LAPSED, standing().shown().get(0).condition());
        assertTrue(uc(WatchPreservation.class).overdue().lapsed() > before);
        assertTrue(
                standing()
                        .nextRenewal()
                        .filter(at -> at.isBefore(Installation.CLOCK.instant()))
                        .isEmpty(),
                "what lapsed is not renewed, and no renewal lies in the past");
    }
}
