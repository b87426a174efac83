package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.outbox.Waiting;
import jp.madoguchi.workflow.quarantine.FileScanner;
import jp.madoguchi.workflow.quarantine.ScanFailed;
import jp.madoguchi.workflow.quarantine.ScanVerdict;
import jp.madoguchi.workflow.quarantine.ScannerUnavailable;
import jp.madoguchi.workflow.quarantine.Scans;

/**
 * Has the scanner judge a file in quarantine. While no scanner answers the file waits, for as long as it takes; a file
 * that the scanner fails on again and again is locked as one that nobody can judge.
 */
@Singleton
class ScanFile implements Delivery {
    private static final Duration NEXT_LOOK = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Applications applications;
    private final Scans scans;
    private final FileScanner scanner;
    private final CaseStep step;
    private final JournalWriter journal;
    private final Clock clock;
    private volatile Instant downAt = Instant.EPOCH;

    @Inject
    ScanFile(
            Applications applications,
            Scans scans,
            FileScanner scanner,
            CaseStep step,
            JournalWriter journal,
            Clock clock) {
        this.applications = applications;
        this.scans = scans;
        this.scanner = scanner;
        this.step = step;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.SCAN_FILE;
    }

    @Override
    public void deliver(OutboxMessage message) throws NotYet, ScanFailed {
        ApplicationId id = message.application();
        String sha256 = Quarantine.sha256(message.key());
        Optional<Scans.HeldFile> held = scans.held(id, sha256);
        if (held.isEmpty()) {
            return;
        }
        ScanVerdict verdict = verdict(message, held.get().content());
        Application application = applications.lock(id).orElseThrow();
        scans.judged(id, sha256, verdict, clock.instant());
        if (verdict.state() == ScanState.CLEAN) {
            return;
        }
        journal.record(application, JournalAct.FILE_LOCKED, sha256 + " " + verdict.state() + " " + verdict.finding());
        if (held.get().ofApplicant() && !application.state().isDraft()) {
            step.notify(application, Notice.FILE_LOCKED, scans.locked(id));
        }
    }

    private ScanVerdict verdict(OutboxMessage message, byte[] content) throws NotYet, ScanFailed {
        Instant now = clock.instant();
        if (!now.isBefore(downAt) && now.isBefore(downAt.plus(QUIET))) {
            throw new NotYet(new Waiting(Waiting.What.SCANNER, ""), NEXT_LOOK);
        }
        try {
            return scanner.scan(content);
        } catch (ScannerUnavailable down) {
            // One look is enough for a while: each costs the scanner's whole patience if it hangs.
            downAt = now;
            throw new NotYet(new Waiting(Waiting.What.SCANNER, ""), NEXT_LOOK);
        } catch (ScanFailed failed) {
            if (message.attempts() + 1 < Outbox.ATTEMPTS) {
                throw failed;
            }
            return ScanVerdict.unscannable("the scanner failed on it again and again");
        }
    }
}
