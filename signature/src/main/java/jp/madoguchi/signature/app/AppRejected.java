package jp.madoguchi.signature.app;

import java.util.Locale;
import jp.madoguchi.signature.words.ReasonWords;

/** Signing with the app did not come to its end; nothing that was prepared is lost. */
public final class AppRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The person cancelled in the app. */
        CANCELLED,
        /** Too long between the redirect and the answer. */
        TIMED_OUT,
        /** The app cannot be reached, or answers with an outage. */
        UNAVAILABLE,
        /** The answer belongs to nothing that this person began here. */
        WRONG_STATE,
        /** The answer was used before. */
        REPLAYED,
        /** The application changed after signing was begun. */
        CHANGED,
        /** The app's answer is not what was asked for: token, transaction, encryption or key. */
        BAD_ANSWER;

        /** Key of the sentence shown, such as {@code app.timed-out}. */
        public String messageKey() {
            return "app." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The sentence shown to the applicant. */
        public String message(Locale locale) {
            return ReasonWords.of(messageKey(), locale);
        }
    }

    private final Reason reason;

    public AppRejected(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    AppRejected(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
