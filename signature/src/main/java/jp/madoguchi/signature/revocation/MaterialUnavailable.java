package jp.madoguchi.signature.revocation;

/** What it takes to check a signature later is not to be had yet; nothing is wrong with the signature. */
public final class MaterialUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public MaterialUnavailable(String message) {
        super(message);
    }
}
