package jp.madoguchi.signature.timestamp;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CheckedCertificate;

/**
 * A checked RFC 3161 timestamp token.
 *
 * @param token the token (ContentInfo), DER
 * @param at genTime
 * @param authority the TSA's name as its certificate has it
 * @param provesUntil end of the TSA's certificate path or of its algorithms, whichever comes first; after it the token
 *     alone proves nothing
 * @param certificate the TSA's certificate with its path at genTime
 */
public record Timestamp(
        byte[] token, Instant at, String authority, Instant provesUntil, CheckedCertificate certificate) {}
