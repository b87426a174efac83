package jp.madoguchi.signature.appserver;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.SigningKey;

/**
 * A sign transaction, from digest to result.
 *
 * @param id ours
 * @param digest DigestInfo for RSA, the bare digest for ECDSA
 * @param expiresAt the first instant at which it is over
 * @param signer who signed; empty before
 */
record SignTransaction(String id, byte[] digest, Instant expiresAt, Optional<SigningKey> signer) {
    SignTransaction signedBy(SigningKey key) {
        return new SignTransaction(id, digest, expiresAt, Optional.of(key));
    }
}
