package jp.madoguchi.signature.challenge;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.revocation.RevocationSource;

/**
 * Decides whether an authentication token proves possession of an accepted certificate for <em>our</em> origin and
 * the <em>session's</em> nonce. Thread-safe.
 */
public final class AuthenticationTokenValidator {
    private final String origin;
    private final Set<CertificateProfile> profiles;
    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    /**
     * @param origin the site's own origin, such as {@code https://madoguchi.example.jp}; path and trailing slash are not part of it
     * @param profiles the profiles that may log in
     */
    public AuthenticationTokenValidator(
            URI origin, Set<CertificateProfile> profiles, CertificateCheck certificates, RevocationSource revocation) {
        this.origin = Origins.serialise(origin);
        this.profiles = Set.copyOf(profiles);
        this.certificates = certificates;
        this.revocation = revocation;
    }

    /**
     * Validates a token.
     *
     * @param challenge the challenge taken out of the session; never one sent by the client
     * @throws AuthenticationRejected with the first reason found; an unknown revocation status is refused too
     */
    public CertificateLogin validate(AuthenticationToken token, LoginChallenge challenge, Instant at)
            throws AuthenticationRejected {
        return new TokenChecks(origin, profiles, certificates, revocation).run(token, challenge, at);
    }
}
