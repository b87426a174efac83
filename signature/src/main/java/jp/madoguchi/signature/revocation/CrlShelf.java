package jp.madoguchi.signature.revocation;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class CrlShelf {
    static CrlShelf ofDirectory(Path d, Clock c) {
        throw new UnsupportedOperationException();
    }

    static CrlShelf ofAddresses(List<URI> a, Clock c) {
        throw new UnsupportedOperationException();
    }

    static CrlShelf ofBytes(List<byte[]> b, Clock c) {
        throw new UnsupportedOperationException();
    }

    RevocationStatus status(X509Certificate c, X509Certificate i, Instant at) {
        throw new UnsupportedOperationException();
    }

    List<byte[]> encoded() {
        throw new UnsupportedOperationException();
    }
}
