package jp.madoguchi.signature.timestamp;

import java.net.URI;
import java.security.SecureRandom;
import jp.madoguchi.signature.certificate.CertificateCheck;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class TimestampExchange {
    TimestampExchange(URI u, CertificateCheck c, SecureRandom r) {}

    Timestamp timestamp(byte[] d) throws TimestampUnavailable {
        throw new UnsupportedOperationException();
    }
}
