package jp.madoguchi.signature.revocation;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class OcspExchange {
    OcspExchange(URI r, Clock c, SecureRandom s) {}

    RevocationStatus status(X509Certificate c, X509Certificate i, Instant at) {
        throw new UnsupportedOperationException();
    }
}
