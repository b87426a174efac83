package jp.madoguchi.signature.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.signature.words.ReasonWords;

/**
 * What anyone is told about a file.
 *
 * @param verdict the verdict
 * @param kind what the file is
 * @param signer who signed or sealed; empty if that cannot be said
 * @param signedAt the proved time, else the claimed one
 * @param timeProved whether a timestamp proves {@code signedAt}
 * @param provableUntil until when the timestamp inside proves the time; empty without one
 * @param level such as {@code CAdES-BASELINE-B} or {@code PAdES-BASELINE-T}; empty if nothing was signed soundly
 * @param reasons why; never empty
 */
public record VerificationReport(
        Verdict verdict,
        Kind kind,
        Optional<Signer> signer,
        Optional<Instant> signedAt,
        boolean timeProved,
        Optional<Instant> provableUntil,
        Optional<String> level,
        List<Reason> reasons) {
    public VerificationReport {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) throw new IllegalArgumentException("a verdict needs a reason");
    }

    /** The verdict. */
    public enum Verdict {
        VALID(0),
        INVALID(1),
        INDETERMINATE(2);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Exit code of {@code madoguchi verify}. */
        public int exitCode() {
            return exitCode;
        }

        /** The verdict in words. */
        public String message(Locale locale) {
            return ReasonWords.of("verdict." + name().toLowerCase(Locale.ROOT), locale);
        }
    }

    /** What a file is. */
    public enum Kind {
        CONTAINER,
        PDF,
        CMS,
        UNKNOWN
    }

    /**
     * Who signed.
     *
     * @param name person, corporation, office or common name
     * @param subject the certificate's subject, RFC 2253
     * @param issuer the certificate's issuer, RFC 2253
     * @param profile id of the certificate profile; empty if none fits
     * @param certificateSha256 lower-case hex
     */
    public record Signer(
            String name, String subject, String issuer, Optional<String> profile, String certificateSha256) {}

    /**
     * One reason.
     *
     * @param code stable kebab-case code, such as {@code expired}
     * @param messageKey key of the sentence
     */
    public record Reason(String code, String messageKey) {
        /** The sentence shown: to somebody who checks a file, and cannot sign it anew. */
        public String message(Locale locale) {
            return ReasonWords.toVerifier(messageKey, locale);
        }
    }

    /** The JSON of {@code verify --json} and of the API. */
    public String toJson() {
        return ReportJson.write(this);
    }
}
