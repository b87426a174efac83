package jp.madoguchi.workflow.individualnumber;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import jp.madoguchi.workflow.application.ApplicationId;

/** Encrypts Individual Numbers, each with a salt and a nonce of its own, and opens them again. */
@Singleton
public class NumberSafe {
    private static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NumberKeys keys;

    @Inject
    NumberSafe(NumberKeys keys) {
        this.keys = keys;
    }

    /** Seals what was typed. */
    public SealedNumber seal(ApplicationId application, String typed, boolean faulty, Instant at) {
        UUID id = ApplicationId.timeOrdered(at);
        byte[] number = typed.getBytes(StandardCharsets.UTF_8);
        byte[] plain = Arrays.copyOf(random(SALT_BYTES), SALT_BYTES + number.length);
        System.arraycopy(number, 0, plain, SALT_BYTES, number.length);
        byte[] nonce = random(NONCE_BYTES);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, keys.newest(), nonce, id, plain);
        return new SealedNumber(id, application, keys.newest(), nonce, locked, sha256(plain), faulty, at);
    }

    /** Opens it and makes sure that it is what the answers, and so the signature, speak of. */
    public String open(SealedNumber locked) {
        byte[] plain = crypt(Cipher.DECRYPT_MODE, locked.keyId(), locked.nonce(), locked.id(), locked.ciphertext());
        if (!sha256(plain).equals(locked.commitment())) {
            throw new IllegalStateException("The number " + locked.id() + " is not the one that was signed");
        }
        return new String(plain, SALT_BYTES, plain.length - SALT_BYTES, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String keyId, byte[] nonce, UUID id, byte[] input) {
        SecretKey key = keys.key(keyId)
                .orElseThrow(() -> new IllegalStateException("The key " + keyId + " of individual numbers is missing"));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("individual_number|ciphertext|" + id).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The number " + id + " cannot be read or written", damaged);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
