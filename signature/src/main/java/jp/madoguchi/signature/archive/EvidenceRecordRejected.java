package jp.madoguchi.signature.archive;

import java.util.Locale;
import jp.madoguchi.signature.words.ReasonWords;

/** An evidence record that proves nothing about the file. */
public final class EvidenceRecordRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Not a DER EvidenceRecord of RFC 4998, or one with parts this product does not take (encryption). */
        MALFORMED,
        /** The file is not the one whose hash the record holds. */
        OTHER_FILE,
        /** A timestamp inside does not hold, or does not stamp what it should, or times run backwards. */
        BROKEN,
        /** A hash algorithm outside the allow-list. */
        WEAK_ALGORITHM,
        /** A timestamping authority's certificate was revoked while the record still relied on it. */
        REVOKED;

        /** Stable kebab-case code, such as {@code evidence-record-broken}. */
        public String code() {
            return "evidence-record-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Key of the sentence shown. */
        public String messageKey() {
            return "verification." + code();
        }

        /** The sentence shown. */
        public String message(Locale locale) {
            return ReasonWords.of(messageKey(), locale);
        }
    }

    private final Reason reason;

    public EvidenceRecordRejected(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
