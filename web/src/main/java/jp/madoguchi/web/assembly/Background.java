package jp.madoguchi.web.assembly;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.bpmn.ForgetProcesses;
import jp.madoguchi.workflow.outbox.OutboxBell;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.usecase.AnchorJournal;
import jp.madoguchi.workflow.usecase.DeliverOutbox;
import jp.madoguchi.workflow.usecase.FireDeadlines;
import jp.madoguchi.workflow.usecase.FoldInboxCounts;
import jp.madoguchi.workflow.usecase.ForgetNumbers;
import jp.madoguchi.workflow.usecase.MeasurePace;
import jp.madoguchi.workflow.usecase.PreserveEvidence;
import jp.madoguchi.workflow.usecase.RecountClocks;
import jp.madoguchi.workflow.usecase.ScanEarlierFiles;
import jp.madoguchi.workflow.usecase.SequenceJournal;
import jp.madoguchi.workflow.usecase.dispatch.AskForPost;
import jp.madoguchi.workflow.usecase.preservation.WatchPreservation;
import jp.madoguchi.workflow.usecase.webhook.DisableFailingWebhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The timers: outbox, journal chain, journal anchor, deadlines, calendars, processing times, inbox counters, individual numbers. A round that fails is logged and tried again. The
 * outbox has threads of its own: the server's scheduler has one thread, which a waiting delivery would keep from the
 * journal.
 */
@Singleton
public class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration OUTBOX_AT_LATEST = Duration.ofMillis(500);
    private static final long SEQUENCE_MILLIS = 500;
    private static final long FOLD_MILLIS = 60_000;
    private static final long DEADLINE_MILLIS = 5_000;
    private static final long PACE_MILLIS = 600_000;
    private static final long FORGET_MILLIS = 3_600_000;
    private static final long PRESERVE_MILLIS = 60_000;
    private static final long SCAN_EARLIER_MILLIS = 10_000;
    private static final int DELIVERERS = 2;
    private static final Set<OutboxKind> SLOW =
            Arrays.stream(OutboxKind.values()).filter(OutboxKind::isSlow).collect(Collectors.toUnmodifiableSet());
    private static final Set<OutboxKind> QUICK = EnumSet.complementOf(EnumSet.copyOf(SLOW));

    private final ManagedScheduledExecutorService threads;
    private final ManagedThreadFactory ownThreads;
    private final Configured configured;
    private final DeliverOutbox outbox;
    private final OutboxBell bell;
    private final SequenceJournal sequence;
    private final AnchorJournal anchor;
    private final FireDeadlines deadlines;
    private final RecountClocks recount;
    private final MeasurePace paces;
    private final FoldInboxCounts fold;
    private final ForgetNumbers forget;
    private final AskForPost askForPost;
    private final ForgetProcesses forgetProcesses;
    private final PreserveEvidence preserve;
    private final WatchPreservation watch;
    private final ScanEarlierFiles scanEarlier;
    private final DisableFailingWebhooks failingWebhooks;
    private final List<Thread> deliverers = new ArrayList<>();
    private final List<Future<?>> timers = new ArrayList<>();

    @Inject
    Background(
            ManagedScheduledExecutorService threads,
            ManagedThreadFactory ownThreads,
            Configured configured,
            DeliverOutbox outbox,
            OutboxBell bell,
            SequenceJournal sequence,
            AnchorJournal anchor,
            FireDeadlines deadlines,
            RecountClocks recount,
            MeasurePace paces,
            FoldInboxCounts fold,
            ForgetNumbers forget,
            AskForPost askForPost,
            ForgetProcesses forgetProcesses,
            PreserveEvidence preserve,
            WatchPreservation watch,
            ScanEarlierFiles scanEarlier,
            DisableFailingWebhooks failingWebhooks) {
        this.threads = threads;
        this.ownThreads = ownThreads;
        this.configured = configured;
        this.outbox = outbox;
        this.bell = bell;
        this.sequence = sequence;
        this.anchor = anchor;
        this.deadlines = deadlines;
        this.recount = recount;
        this.paces = paces;
        this.fold = fold;
        this.forget = forget;
        this.askForPost = askForPost;
        this.forgetProcesses = forgetProcesses;
        this.preserve = preserve;
        this.watch = watch;
        this.scanEarlier = scanEarlier;
        this.failingWebhooks = failingWebhooks;
    }

    void begin() {
        long anchorMillis = 1_000L * configured.number("madoguchi.journal.anchor-seconds", 600);
        for (int i = 0; i < configured.number("madoguchi.outbox.threads", DELIVERERS); i++) {
            begin(this::deliverUntilStopped);
        }
        if (!deliverers.isEmpty()) {
            SLOW.forEach(kind -> begin(() -> deliverSlowly(EnumSet.of(kind))));
        }
        repeat("journal sequence", sequence::sequence, SEQUENCE_MILLIS);
        repeat("journal anchor", anchor::anchor, anchorMillis);
        repeat("deadlines", deadlines::fire, DEADLINE_MILLIS);
        repeat("recount of clocks", recount::recount, DEADLINE_MILLIS);
        repeat("processing times", paces::measure, PACE_MILLIS);
        repeat("inbox counters", fold::fold, FOLD_MILLIS);
        repeat("individual numbers", forget::forget, FORGET_MILLIS);
        repeat("unopened documents", askForPost::ask, FORGET_MILLIS);
        repeat("finished processes", forgetProcesses::forget, FORGET_MILLIS);
        repeat("preservation", preserve::runIfDue, PRESERVE_MILLIS);
        repeat("files of before the scanner", scanEarlier::queue, SCAN_EARLIER_MILLIS);
        repeat("failing webhooks", failingWebhooks::disable, FORGET_MILLIS);
        repeat("overdue renewals", watch::warn, FORGET_MILLIS);
    }

    private void begin(Runnable delivering) {
        Thread deliverer = ownThreads.newThread(delivering);
        deliverers.add(deliverer);
        deliverer.start();
    }

    /** The bell is for those whom people wait for. */
    private void deliverSlowly(Set<OutboxKind> kind) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(OUTBOX_AT_LATEST.toMillis());
                guarded("outbox", () -> outbox.deliver(kind));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A commit rings the bell; the time limit finds what became due by itself, such as a repeat. */
    private void deliverUntilStopped() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                bell.await(OUTBOX_AT_LATEST);
                guarded("outbox", () -> outbox.deliver(QUICK));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(String name, Round round, long millis) {
        timers.add(threads.scheduleWithFixedDelay(() -> guarded(name, round), millis, millis, TimeUnit.MILLISECONDS));
    }

    /** A scheduled task that throws once never runs again. */
    private static void guarded(String name, Round round) {
        try {
            round.run();
        } catch (TimestampUnavailable down) {
            LOG.warn("Background {} waits for the timestamping authority: {}", name, down.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("Background {} failed", name, failed);
        }
    }

    /** One round of a timer; what it counted is of no interest here. */
    private interface Round {
        int run() throws TimestampUnavailable;
    }

    @PreDestroy
    void end() {
        timers.forEach(timer -> timer.cancel(true));
        deliverers.forEach(Thread::interrupt);
    }
}
