package jp.madoguchi.signature.timestamp;

/** A timestamp token that does not prove what it should. */
public final class TimestampRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message of a token that stamps something else. */
    public static final String IMPRINT = "imprint differs";

    public TimestampRejected(String message) {
        super(message);
    }
}
