package jp.madoguchi.signature.challenge;

import java.time.Instant;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class TokenChecks {
    TokenChecks(String o, Set<CertificateProfile> p, CertificateCheck c, RevocationSource r) {}

    CertificateLogin run(AuthenticationToken t, LoginChallenge l, Instant at) throws AuthenticationRejected {
        throw new UnsupportedOperationException();
    }
}
