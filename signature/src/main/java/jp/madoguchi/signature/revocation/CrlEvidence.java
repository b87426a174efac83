package jp.madoguchi.signature.revocation;

import java.time.Instant;

/**
 * A CRL that is kept with what it proves.
 *
 * @param encoded DER
 * @param thisUpdate when it was issued
 * @param status what it says about the certificate asked about
 */
public record CrlEvidence(byte[] encoded, Instant thisUpdate, RevocationStatus status) {}
