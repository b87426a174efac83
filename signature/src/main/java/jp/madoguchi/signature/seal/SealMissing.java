package jp.madoguchi.signature.seal;

/** There is no seal for a document now. Nothing failed: the document waits, and goes on when the seal is there. */
public final class SealMissing extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The register names none for this agency, office and document. */
        NONE,
        /** Its period has not begun. */
        NOT_BEGUN,
        /** Its period, or its certificate's, has ended. */
        ENDED,
        /** Its key cannot be opened or does not sign: file, password, token or PIN. */
        UNUSABLE,
        /** The register itself cannot be read. */
        REGISTER
    }

    private final Reason reason;
    private final String seal;

    SealMissing(Reason reason, String seal) {
        super(reason + " " + seal);
        this.reason = reason;
        this.seal = seal;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The seal's name and id; empty where no seal is registered or the register cannot be read. */
    public String seal() {
        return seal;
    }
}
