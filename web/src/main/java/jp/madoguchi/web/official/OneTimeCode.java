package jp.madoguchi.web.official;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code an authenticator shows now (RFC 6238: SHA-1, six digits, 30 seconds); for the demo's personas only. */
final class OneTimeCode {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    static String at(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String secret) {
        String letters = secret.replace("=", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            buffer = (buffer << 5 | BASE32.indexOf(letters.charAt(i))) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
