package jp.madoguchi.signature.method;

import java.time.Instant;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class ContainerChecks {
    ContainerChecks(CertificateCheck c, RevocationSource r) {}

    AcceptedSignature check(byte[] s, FrozenContainer f, Set<CertificateProfile> a, ExpectedSigner e, Instant at)
            throws SignatureRejected {
        throw new UnsupportedOperationException();
    }
}
