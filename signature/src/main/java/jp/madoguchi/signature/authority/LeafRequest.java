package jp.madoguchi.signature.authority;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CorporateAttributes;
import jp.madoguchi.signature.certificate.PersonAttributes;

/**
 * A certificate to be issued in the shape of a profile.
 *
 * @param profile whose policies, keyUsage and extendedKeyUsage it gets
 * @param subject distinguished name, such as {@code C=JP,L=Tokyo,CN=x}
 * @param person attributes for the subjectAltName of a signing certificate
 * @param corporation what the registrar's extension of a corporation's certificate says
 * @param key kind of key
 * @param from notBefore
 * @param until notAfter
 */
public record LeafRequest(
        CertificateProfile profile,
        String subject,
        Optional<PersonAttributes> person,
        Optional<CorporateAttributes> corporation,
        KeyKind key,
        Instant from,
        Instant until) {
    /** A request without a corporation. */
    public LeafRequest(
            CertificateProfile profile,
            String subject,
            Optional<PersonAttributes> person,
            KeyKind key,
            Instant from,
            Instant until) {
        this(profile, subject, person, Optional.empty(), key, from, until);
    }
}
