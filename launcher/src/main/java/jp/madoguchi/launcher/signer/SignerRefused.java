package jp.madoguchi.launcher.signer;

/** A request that the local signer refuses. */
final class SignerRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    SignerRefused(int status, String why) {
        super(why);
        this.status = status;
    }

    /** HTTP status. */
    int status() {
        return status;
    }
}
