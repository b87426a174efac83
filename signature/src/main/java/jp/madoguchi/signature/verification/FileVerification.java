package jp.madoguchi.signature.verification;

import java.time.Instant;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class FileVerification {
    FileVerification(TrustAnchors a, RevocationSource r) {}

    VerificationReport verify(byte[] b, Instant n) {
        throw new UnsupportedOperationException();
    }
}
