package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;

/** The seal for one use on one day, its key opened. */
public final class ChosenSeal {
    private final String id;
    private final DocumentSealer sealer;
    private final SealRegister.Failing failing;

    ChosenSeal(String id, DocumentSealer sealer, SealRegister.Failing failing) {
        this.id = id;
        this.sealer = sealer;
        this.failing = failing;
    }

    /** Its section in the register. */
    public String id() {
        return id;
    }

    /**
     * Seals.
     *
     * @throws SealMissing if its key does not sign any more, a token being pulled out or restarted
     * @see DocumentSealer#seal
     */
    public byte[] seal(byte[] pdf, DocumentSealer.Statement statement, Instant at)
            throws IOException, TimestampUnavailable, SealMissing {
        try {
            return sealer.seal(pdf, statement, at);
        } catch (SigningKey.KeyUnusable e) {
            throw failing.because(e);
        }
    }
}
