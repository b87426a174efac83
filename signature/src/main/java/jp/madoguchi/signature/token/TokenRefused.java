package jp.madoguchi.signature.token;

/** A token that did not open, with the one reason that its holder can act on. */
public final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a token does not open. */
    public enum Reason {
        /** The file is no PKCS#11 library, or it cannot be loaded here. */
        NO_LIBRARY("the PKCS#11 library cannot be loaded"),
        /** No card in the reader, or no token in the slot. */
        NO_TOKEN("there is no card or token in this slot"),
        /** The PIN is wrong; cards count wrong ones. */
        WRONG_PIN("the PIN is wrong; a card locks after a few wrong ones"),
        /** Too many wrong PINs: only the issuer's counter unlocks the card. */
        LOCKED("the PIN is locked after too many wrong ones; the counter that issued the card can unlock it"),
        /** No key with its certificate, or none of the name asked for. */
        NO_KEY("the token has no such key with a certificate"),
        /** Anything else the token said. */
        FAILED("the token failed");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    TokenRefused(Reason reason, Throwable cause) {
        super(reason.sentence, cause);
        this.reason = reason;
    }

    TokenRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
