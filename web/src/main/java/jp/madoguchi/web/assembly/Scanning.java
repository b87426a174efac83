package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.workflow.quarantine.ClamdScanner;
import jp.madoguchi.workflow.quarantine.FileScanner;
import jp.madoguchi.workflow.quarantine.WithoutScanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The malware scanner: clamd, or none where that was asked for by name. */
@Singleton
public class Scanning {
    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Configured configured;

    @Inject
    Scanning(Configured configured) {
        this.configured = configured;
    }

    /** The configured one; without it the start is refused unless weakening was asked for. */
    @Produces
    @Singleton
    FileScanner scanner() {
        Optional<String> clamd = configured.text("madoguchi.scanner.clamd");
        if (clamd.isEmpty()) {
            return withoutScanner();
        }
        int seconds = configured.number("madoguchi.scanner.patience-seconds", PATIENCE_SECONDS);
        if (seconds < 1) {
            throw new StartRefusal("madoguchi.scanner.patience-seconds must be at least 1.");
        }
        try {
            return new ClamdScanner(clamd.get(), Duration.ofSeconds(seconds));
        } catch (IllegalArgumentException wrong) {
            throw new StartRefusal(
                    "madoguchi.scanner.clamd is neither tcp://host:port nor unix:/path: “" + clamd.get() + "”.", wrong);
        }
    }

    private FileScanner withoutScanner() {
        if (!configured.isOn("madoguchi.without-virus-scan")) {
            throw new StartRefusal("madoguchi.scanner.clamd is not set: name a clamd that scans uploaded files, or set"
                    + " madoguchi.without-virus-scan=true to have them opened unscanned.");
        }
        LOG.warn("madoguchi.without-virus-scan is on: uploaded files are opened without a virus scan");
        return new WithoutScanner();
    }
}
