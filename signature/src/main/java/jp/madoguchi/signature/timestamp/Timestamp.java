package jp.madoguchi.signature.timestamp;

import java.time.Instant;

/**
 * A checked RFC 3161 timestamp token.
 *
 * @param token the token (ContentInfo), DER
 * @param at genTime
 * @param authority the TSA's name as its certificate has it
 */
public record Timestamp(byte[] token, Instant at, String authority) {}
