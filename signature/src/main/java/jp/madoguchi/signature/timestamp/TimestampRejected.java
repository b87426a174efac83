package jp.madoguchi.signature.timestamp;

/** A timestamp token that does not prove what it should. */
public final class TimestampRejected extends Exception {
    private static final long serialVersionUID = 1L;

    public TimestampRejected(String message) {
        super(message);
    }
}
