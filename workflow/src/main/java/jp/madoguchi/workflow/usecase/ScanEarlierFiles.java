package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.workflow.quarantine.FileScanner;
import jp.madoguchi.workflow.quarantine.Scans;

/** Sends the scanner what came while there was none: until then nobody opens it. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ScanEarlierFiles {
    private static final int AT_ONCE = 500;

    private final Scans scans;
    private final FileScanner scanner;
    private final Quarantine quarantine;
    private final Clock clock;
    private volatile boolean finished;

    @Inject
    ScanEarlierFiles(Scans scans, FileScanner scanner, Quarantine quarantine, Clock clock) {
        this.scans = scans;
        this.scanner = scanner;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Takes some of them in, and says how many. Once none is left there will be no more: with a scanner every upload goes
     * into quarantine, so all files are not looked through again.
     */
    public int queue() {
        if (finished || !scanner.isThere()) {
            return 0;
        }
        List<Scans.Unscanned> found = scans.unscanned(AT_ONCE);
        finished = found.isEmpty();
        found.forEach(file -> quarantine.hold(file.application(), file.agency(), file.sha256(), clock.instant()));
        return found.size();
    }
}
