package jp.madoguchi.workflow.preservation;

import java.time.Instant;

/**
 * One archive timestamp of a batch; every file of it shares it.
 *
 * @param chain 1, 2, …: a new one with each hash algorithm
 * @param number 1, 2, … in the chain
 * @param digest JCA name of the chain's hash algorithm
 * @param imprint what is stamped: the tree's root, or the digest of the token before
 * @param token DER
 * @param at genTime
 * @param provesUntil until when the token proves
 */
public record BatchTimestamp(
        int chain, int number, String digest, byte[] imprint, byte[] token, Instant at, Instant provesUntil) {}
