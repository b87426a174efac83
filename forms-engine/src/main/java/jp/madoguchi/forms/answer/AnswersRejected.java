package jp.madoguchi.forms.answer;

/** Bytes that are no answers: too large, malformed, or built to do harm. Nothing of them is kept. */
public final class AnswersRejected extends Exception {

    /** Why they are refused. */
    public enum Reason {
        /** More bytes than allowed. */
        TOO_LARGE,
        /** Nested deeper than allowed. */
        TOO_DEEP,
        /** A list or object with more entries than allowed. */
        TOO_MANY,
        /** Not JSON, or not an object. */
        MALFORMED,
        /** The same key twice in one object. */
        DUPLICATE_KEY,
        /** Text with half of a surrogate pair. */
        LONE_SURROGATE,
        /** A number with more digits than decimal128 holds. */
        NUMBER
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Creates the refusal; the message is for logs and API answers and holds no answer text. */
    public AnswersRejected(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the answers are refused. */
    public Reason reason() {
        return reason;
    }
}
