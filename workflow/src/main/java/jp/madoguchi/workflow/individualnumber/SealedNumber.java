package jp.madoguchi.workflow.individualnumber;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.forms.answer.KeptNumber;
import jp.madoguchi.workflow.application.ApplicationId;

/**
 * An Individual Number as it is stored.
 *
 * @param id which; the answers name it
 * @param application whose
 * @param keyId the key it is encrypted with
 * @param nonce 12 random bytes
 * @param ciphertext salt and number, AES-256-GCM
 * @param commitment SHA-256 over salt and number, hexadecimal
 * @param faulty whether what was typed is no valid number
 * @param keptAt when
 */
public record SealedNumber(
        UUID id,
        ApplicationId application,
        String keyId,
        byte[] nonce,
        byte[] ciphertext,
        String commitment,
        boolean faulty,
        Instant keptAt) {
    /** What the answers hold in its place. */
    public KeptNumber inAnswers() {
        return new KeptNumber(id, commitment, faulty);
    }
}
