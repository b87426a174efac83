package jp.madoguchi.signature.appserver;

/** A request that the app refuses, with OAuth's word for it (RFC 6749, 5.2). */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    Refused(int status, String error) {
        super(error);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
