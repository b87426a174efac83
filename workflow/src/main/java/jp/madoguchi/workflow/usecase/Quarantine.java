package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.quarantine.FileScanner;
import jp.madoguchi.workflow.quarantine.Scans;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;

/**
 * Where every uploaded file goes in, and what every use case that hands one out asks first. The scanner itself is asked
 * from the outbox: an upload, and so an arrival, waits for no scanner.
 */
@Singleton
public class Quarantine {
    private final Scans scans;
    private final FileScanner scanner;
    private final Outbox outbox;

    @Inject
    Quarantine(Scans scans, FileScanner scanner, Outbox outbox) {
        this.scans = scans;
        this.scanner = scanner;
        this.outbox = outbox;
    }

    /** Takes an uploaded file in, in the transaction that stores it. */
    public void hold(Application application, String sha256, Instant at) {
        hold(application.id(), application.agency(), sha256, at);
    }

    /** The hash in the key of a message to the scanner: case, hash and, where it is tried again, which time. */
    static String sha256(String key) {
        return key.split(":", -1)[1];
    }

    void hold(ApplicationId id, AgencyId agency, String sha256, Instant at) {
        if (scanner.isThere() && scans.hold(id, agency, sha256, at)) {
            outbox.add(agency, OutboxKind.SCAN_FILE, id + ":" + sha256, id, at);
        }
    }

    /** Whether the scanner may be asked again about files of a case that it could not judge. */
    boolean canHoldAgain(ApplicationId id) {
        return scanner.isThere() && scans.anyUnscannable(id);
    }

    /** Has the scanner try again what it could not judge of a case; how many files that are. */
    int holdAgain(Application application, Instant at) {
        if (!scanner.isThere()) {
            return 0;
        }
        List<Scans.HeldAgain> held = scans.holdAgain(application.id(), at);
        for (Scans.HeldAgain file : held) {
            outbox.add(
                    application.agency(),
                    OutboxKind.SCAN_FILE,
                    application.id() + ":" + file.sha256() + ":" + file.times(),
                    application.id(),
                    at);
        }
        return held.size();
    }

    /** What is known about a file. */
    ScanState state(ApplicationId id, String sha256) {
        return scans.state(id, sha256);
    }

    /**
     * Whether a file may be handed out.
     *
     * @throws NotAllowedNow if it waits for the scanner, or is locked
     */
    public void requireOpen(ApplicationId id, String sha256) throws NotAllowedNow {
        requireOpen(scans.state(id, sha256));
    }

    /** Whether a file with this state may be handed out. */
    boolean isOpen(ScanState state) {
        try {
            requireOpen(state);
            return true;
        } catch (NotAllowedNow closed) {
            return false;
        }
    }

    /** The same for the container of a filing, which holds its files. */
    void requireOpenContainer(ApplicationId id, int correction) throws NotAllowedNow {
        for (ScanState state : scans.inContainer(id, correction)) {
            requireOpen(state);
        }
    }

    private void requireOpen(ScanState state) throws NotAllowedNow {
        switch (state) {
            case CLEAN -> {}
            case NOT_SCANNED, PENDING -> {
                if (scanner.isThere()) {
                    throw new NotAllowedNow(Reason.FILE_NOT_SCANNED);
                }
            }
            case INFECTED, UNSCANNABLE -> throw new NotAllowedNow(Reason.FILE_LOCKED);
        }
    }
}
