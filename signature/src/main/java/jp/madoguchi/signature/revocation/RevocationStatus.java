package jp.madoguchi.signature.revocation;

import java.time.Instant;
import java.util.function.Function;

/** Good, revoked, or unknown; unknown is never taken for good. */
public sealed interface RevocationStatus {
    /**
     * Not revoked.
     *
     * @param asOf thisUpdate of the CRL or OCSP answer that says so
     */
    record Good(Instant asOf) implements RevocationStatus {
        @Override
        public <R> R fold(Function<Good, R> good, Function<Revoked, R> revoked, Function<Unknown, R> unknown) {
            return good.apply(this);
        }
    }

    /**
     * Revoked, or on hold.
     *
     * @param at when it was revoked
     * @param reason RFC 5280 reason in words, such as {@code keyCompromise}
     */
    record Revoked(Instant at, String reason) implements RevocationStatus {
        @Override
        public <R> R fold(Function<Good, R> good, Function<Revoked, R> revoked, Function<Unknown, R> unknown) {
            return revoked.apply(this);
        }
    }

    /**
     * No reliable answer.
     *
     * @param why technical cause for the log, without personal data
     */
    record Unknown(String why) implements RevocationStatus {
        @Override
        public <R> R fold(Function<Good, R> good, Function<Revoked, R> revoked, Function<Unknown, R> unknown) {
            return unknown.apply(this);
        }
    }

    /** One answer for each status. */
    <R> R fold(Function<Good, R> good, Function<Revoked, R> revoked, Function<Unknown, R> unknown);
}
