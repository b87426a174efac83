package jp.madoguchi.signature.seal;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class SealChecks {
    SealChecks(CertificateCheck c, RevocationSource r) {}

    AcceptedSeal check(byte[] p, Instant n) throws SealRejected {
        throw new UnsupportedOperationException();
    }
}
