package jp.madoguchi.workflow.usecase.preservation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.archive.EvidenceRecords;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.preservation.BatchTimestamp;
import jp.madoguchi.workflow.preservation.EvidenceBatch;
import jp.madoguchi.workflow.preservation.Overdue;
import jp.madoguchi.workflow.preservation.PreservationPlan;
import jp.madoguchi.workflow.preservation.PreservationRun;
import jp.madoguchi.workflow.preservation.PreservationStanding;
import jp.madoguchi.workflow.preservation.PreservationWatch;
import jp.madoguchi.workflow.preservation.WatchedBatch;
import jp.madoguchi.workflow.rule.Forbidden;

/** Tells an administrator or auditor how signatures and seals are kept, and the log when a renewal is overdue. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class WatchPreservation {
    /** A run and what it asks of the outbox may take so long. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final Duration DAY = Duration.ofDays(1);
    private static final int RUNS = 14;
    private static final int BATCHES = 50;
    private static final System.Logger LOG = System.getLogger(WatchPreservation.class.getName());

    private final PreservationWatch watch;
    private final PreservationPlan plan;
    private final Clock clock;

    @Inject
    WatchPreservation(PreservationWatch watch, PreservationPlan plan, Clock clock) {
        this.watch = watch;
        this.plan = plan;
        this.clock = clock;
    }

    /** How the official's agency's files are kept. */
    public PreservationStanding standing(Official actor) throws Forbidden {
        if (!actor.holdsAnywhere(Role.ADMINISTRATOR) && !actor.holdsAnywhere(Role.AUDITOR)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        AgencyId agency = actor.agency();
        List<EvidenceBatch> batches = watch.batches(agency, BATCHES);
        Instant nextRun = plan.lastDue(ZonedDateTime.now(clock)).plus(DAY);
        return new PreservationStanding(
                overdue(Optional.of(agency)),
                watch.runs(RUNS),
                nextRun,
                watch.nextRenewal(agency, clock.instant()).map(due -> due.isBefore(nextRun) ? nextRun : due),
                watch.batchCount(agency),
                watch.waiting(agency),
                batches.stream().map(this::watched).toList());
    }

    private WatchedBatch watched(EvidenceBatch batch) {
        BatchTimestamp newest = watch.newest(batch.id());
        return WatchedBatch.of(batch, newest, EvidenceRecords.authority(newest.token()), settled(), clock.instant());
    }

    /** What is overdue in the whole installation. */
    public Overdue overdue() {
        return overdue(Optional.empty());
    }

    /** Writes into the log what is overdue; returns 1 if anything is. */
    public int warn() {
        Overdue overdue = overdue();
        if (!overdue.any()) {
            return 0;
        }
        LOG.log(Level.ERROR, "Signatures and seals are not being kept as planned: {0}", overdue);
        return 1;
    }

    private Overdue overdue(Optional<AgencyId> agency) {
        Instant now = clock.instant();
        Instant settled = settled();
        PreservationWatch.LateBatches late = watch.late(agency, settled, now);
        return new Overdue(
                missed(settled),
                late.overdue(),
                late.lapsed(),
                watch.documentsEnding(agency, settled.plus(plan.margin())));
    }

    /** When the last run was due that has had its time: what was due before it should be done. */
    private Instant settled() {
        Instant lastDue = plan.lastDue(ZonedDateTime.now(clock));
        return clock.instant().isAfter(lastDue.plus(PATIENCE)) ? lastDue : lastDue.minus(DAY);
    }

    /** A run that is due began or was due no earlier than the installation's first one. */
    private boolean missed(Instant settled) {
        List<PreservationRun> runs = watch.runs(RUNS);
        return !runs.isEmpty()
                && runs.stream()
                        .noneMatch(
                                run -> run.endedAt().isPresent() && !run.dueAt().isBefore(settled));
    }
}
