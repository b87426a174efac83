package jp.madoguchi.signature.authority;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A revoked certificate.
 *
 * @param reason RFC 5280 CRLReason number, such as 1 keyCompromise, 4 superseded
 */
public record RevokedSerial(BigInteger serial, Instant at, int reason) {}
