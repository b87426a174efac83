package jp.madoguchi.signature.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.signature.certificate.TrustAnchors;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class DssEngine {
    DssEngine(TrustAnchors a, Supplier<List<byte[]>> c) {}

    DssReport validate(byte[] b, Instant at) {
        throw new UnsupportedOperationException();
    }

    void warmUp() {
        throw new UnsupportedOperationException();
    }
}
