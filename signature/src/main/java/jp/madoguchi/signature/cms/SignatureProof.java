package jp.madoguchi.signature.cms;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * What a sound CMS signature proves.
 *
 * @param signer the certificate whose key signed; trust is not decided here
 * @param signingTime the claimed time; empty if the signer claims none
 * @param bound whether signing-certificate-v2 binds the certificate
 */
public record SignatureProof(X509Certificate signer, Optional<Instant> signingTime, boolean bound) {}
