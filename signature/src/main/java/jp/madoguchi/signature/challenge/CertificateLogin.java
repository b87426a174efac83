package jp.madoguchi.signature.challenge;

import java.security.cert.X509Certificate;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.SignerAttributes;

/**
 * A proved login.
 *
 * @param identity what the account is keyed by
 * @param certificate the certificate that signed
 * @param profile the profile it was accepted for
 * @param attributes whom it names; an authentication certificate names nobody
 */
public record CertificateLogin(
        CertificateIdentity identity,
        X509Certificate certificate,
        CertificateProfile profile,
        SignerAttributes attributes) {}
