package jp.madoguchi.signature.method;

import java.time.Instant;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;

/**
 * What a signer's key must sign. Persist the certificate and {@code signedAttributes}; {@link ApplicationContainer#restore}
 * rebuilds the request.
 *
 * @param certificate the signer's certificate, DER
 * @param signedAttributes DER of the CMS signed attributes (SET OF), the exact bytes to sign
 * @param algorithm how to sign: WebCrypto RSASSA-PKCS1-v1_5/SHA-256 or ECDSA with the digest of {@code algorithm.digest()}
 * @param signingTime the claimed time inside the signed attributes
 */
public record SigningRequest(
        byte[] certificate, byte[] signedAttributes, SignatureAlgorithm algorithm, Instant signingTime) {}
