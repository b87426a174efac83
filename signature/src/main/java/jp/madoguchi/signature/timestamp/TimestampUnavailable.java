package jp.madoguchi.signature.timestamp;

/** No usable timestamp could be had; nothing is wrong with what was to be stamped. */
public final class TimestampUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public TimestampUnavailable(String message) {
        super(message);
    }

    public TimestampUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
