package jp.madoguchi.workflow.rule;

import java.util.Locale;

/** The act does not fit the state of the case (409). */
public final class NotAllowedNow extends RuleViolation {
    private static final long serialVersionUID = 1L;

    /** Which rule. */
    public enum Reason {
        /** The application is not, or no longer, in a state that allows this act. */
        WRONG_STATE,
        /** Only pinned paths may change in the answer to a correction request. */
        PATH_NOT_OPEN,
        /** Nothing was frozen to sign, or it was changed since. */
        NOTHING_FROZEN,
        /** The signature is not verified yet; a decision waits for it. */
        SIGNATURE_NOT_VERIFIED,
        /** A given date is in the past. */
        DATE_PASSED,
        /** A receiving stamp is of a day to come, or of more than a year ago. */
        STAMP_IMPOSSIBLE,
        /** A receiving stamp is older than the arrival, or than what the letter answers. */
        STAMP_TOO_EARLY,
        /** A reason, a ground or an item is missing. */
        REASON_MISSING,
        /** A reason has more characters than are kept. */
        REASON_TOO_LONG,
        /** A period ends before it begins, or lasts more than a year. */
        PERIOD_IMPOSSIBLE,
        /** An absence is entered already for one of these days. */
        ABSENCE_OVERLAPS,
        /** A name or id of a position has the wrong form, or the id is taken. */
        NAME_IMPOSSIBLE,
        /** Nobody of the office with distance to the case, or who has it already. */
        ASSIGNEE_UNSUITABLE,
        /** The chain of this draft has no such step to go back to. */
        STEP_UNKNOWN,
        /** The draft waits for the opinion of another office, whose day has not passed. */
        OPINION_OPEN,
        /** An inspection on site is arranged and not recorded, or the procedure needs one before a draft. */
        INSPECTION_MISSING,
        /** The procedure lays the application open to the public before it is decided, and nobody has done so. */
        PUBLIC_INSPECTION_MISSING,
        /** The application lies open to the public: it is decided when that is over. */
        PUBLIC_INSPECTION_OPEN,
        /** A step that the procedure adds is to be completed first. */
        STEP_OPEN,
        /** The applicant declined administrative guidance: it is not continued (行政手続法 art. 33). */
        GUIDANCE_DECLINED,
        /** This procedure does not accept this certificate. */
        CERTIFICATE_NOT_ACCEPTED,
        /** What was asked for is granted only after payment. */
        NOT_PAID,
        /** More than is owed cannot be waived, more than was overpaid cannot be refunded. */
        AMOUNT_TOO_HIGH,
        /** A tag is given out with the number that stands on it. */
        TAG_NUMBER_MISSING,
        /** A tag with this number is given out already. */
        TAG_NUMBER_TAKEN,
        /** At most five labels of 20 characters, at most 30 saved filters. */
        TOO_MANY_LABELS,
        /** A message has 1–4,000 characters. */
        MESSAGE_LENGTH,
        /** The conversation on this case holds as many messages as it may. */
        CONVERSATION_FULL,
        /** The procedure allows no guest, or none for so long. */
        GUEST_DAYS,
        /** A clerical error is to be mended, and the text is the same, or nothing of it was decided by anybody. */
        NOTHING_CORRECTED,
        /** What was meant as a mended clerical error would be another disposition. */
        DECISION_CHANGED,
        /** The malware scanner has not judged the file, or a file of the container, yet. */
        FILE_NOT_SCANNED,
        /** The malware scanner found something in the file, or cannot examine it. */
        FILE_LOCKED
    }

    private final Reason reason;

    public NotAllowedNow(Reason reason) {
        super("not-allowed-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
