package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class PdfSealing {
    PdfSealing(SealKey k, TimestampSource t) {}

    byte[] seal(byte[] p, DocumentSealer.Statement s, Instant at) throws IOException, TimestampUnavailable {
        throw new UnsupportedOperationException();
    }
}
