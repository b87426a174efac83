package jp.madoguchi.signature.timestamp;

import java.time.Instant;

/**
 * A checked RFC 3161 timestamp token.
 *
 * @param token the token (ContentInfo), DER
 * @param at genTime
 * @param authority the TSA's name as its certificate has it
 * @param provesUntil end of the TSA's certificate path; after it the token alone proves nothing
 */
public record Timestamp(byte[] token, Instant at, String authority, Instant provesUntil) {}
