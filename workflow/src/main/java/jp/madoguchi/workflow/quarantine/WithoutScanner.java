package jp.madoguchi.workflow.quarantine;

import jakarta.enterprise.inject.Vetoed;

/** No scanner is configured; which scanner there is says the configuration, not the container. */
@Vetoed
public final class WithoutScanner implements FileScanner {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public ScanVerdict scan(byte[] content) throws ScannerUnavailable {
        throw new ScannerUnavailable("no scanner is configured");
    }
}
