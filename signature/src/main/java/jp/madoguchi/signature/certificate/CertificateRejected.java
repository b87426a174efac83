package jp.madoguchi.signature.certificate;

/** A certificate that must not be relied on, with the one reason found first. */
public final class CertificateRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final CertificateReason reason;

    public CertificateRejected(CertificateReason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** Why. */
    public CertificateReason reason() {
        return reason;
    }
}
