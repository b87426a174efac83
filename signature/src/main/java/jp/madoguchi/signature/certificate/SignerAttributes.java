package jp.madoguchi.signature.certificate;

import java.security.cert.X509Certificate;
import java.util.function.Function;

/** Whom a certificate names, as far as its profile says: a person, a corporation, or only a subject. */
public sealed interface SignerAttributes permits PersonAttributes, CorporateAttributes, SubjectAttributes {
    /**
     * What a certificate says of its holder under a profile. Whether it is to be trusted is another question.
     *
     * @throws CertificateRejected {@code ATTRIBUTES} if it lacks what certificates of the profile carry
     */
    static SignerAttributes of(X509Certificate certificate, CertificateProfile profile) throws CertificateRejected {
        return AttributeReader.read(certificate, profile);
    }

    /** The name to show. */
    String displayName();

    /** One answer for each kind of holder. */
    <R> R fold(
            Function<PersonAttributes, R> person,
            Function<CorporateAttributes, R> corporation,
            Function<SubjectAttributes, R> subject);
}
