package jp.madoguchi.signature.cms;

/** A CMS message that does not hold. */
public final class CmsRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Not a DER SignedData with exactly one signer, or with something that does not belong there. */
        MALFORMED,
        /** Digest or signature do not match. */
        TAMPERED,
        /** Algorithm or key outside the allow-list. */
        WEAK_ALGORITHM,
        /** signing-certificate-v2 is missing or names another certificate. */
        CERTIFICATE_SWAPPED
    }

    private final Reason reason;

    public CmsRejected(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    static CmsRejected malformed(String detail) {
        return new CmsRejected(Reason.MALFORMED, detail);
    }
}
