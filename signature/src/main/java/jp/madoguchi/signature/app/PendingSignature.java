package jp.madoguchi.signature.app;

import java.time.Instant;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;

/**
 * What has to be kept between the redirect to the app and its answer.
 *
 * @param state 256 random bits, URL-safe Base64; ties the answer to who began (RFC 6749, 10.12)
 * @param nonce 256 random bits; ties the id token to this login (OpenID Connect Core, 3.1.2.1)
 * @param codeVerifier PKCE (RFC 7636, 4.1); never leaves us before the token request
 * @param transactionId the app's id of the sign transaction
 * @param algorithm the kind of key that signs
 * @param signedAttributes DER of the CMS signed attributes whose digest is signed
 * @param expiresAt the first instant at which an answer is too late
 */
public record PendingSignature(
        String state,
        String nonce,
        String codeVerifier,
        String transactionId,
        SignatureAlgorithm algorithm,
        byte[] signedAttributes,
        Instant expiresAt) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return "PendingSignature[" + transactionId + " until " + expiresAt + "]";
    }
}
