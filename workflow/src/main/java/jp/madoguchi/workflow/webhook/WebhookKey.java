package jp.madoguchi.workflow.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's key, from which each subscription's own secret follows (HMAC-SHA256 of its id): no secret lies in the
 * database. A subscriber who wants another secret subscribes anew.
 */
public final class WebhookKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private WebhookKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Reads the key, 256 bits in Base64; made if the file is not there.
     *
     * @throws IOException if it cannot be read or written, or is no such key
     */
    public static WebhookKey at(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == BYTES) {
                return new WebhookKey(key);
            }
        } catch (IllegalArgumentException noBase64) {
            throw new IOException(file + " holds no 256 bits in Base64", noBase64);
        }
        throw new IOException(file + " holds no 256 bits in Base64");
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, Base64.getEncoder().encode(key), StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException another) {
            // Another node was faster: its key is read.
        }
    }

    /** A subscription's secret as its owner is shown it once: {@code whsec_} and Base64. */
    public String secret(UUID subscription) {
        return PREFIX + Base64.getEncoder().encodeToString(secretBytes(subscription));
    }

    private byte[] secretBytes(UUID subscription) {
        return hmac(key, "webhook " + subscription);
    }

    /** The header {@code webhook-signature} of Standard Webhooks, version 1. */
    public String signature(UUID subscription, String id, long timestamp, String payload) {
        byte[] mac =
                hmac(new SecretKeySpec(secretBytes(subscription), ALGORITHM), id + "." + timestamp + "." + payload);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
