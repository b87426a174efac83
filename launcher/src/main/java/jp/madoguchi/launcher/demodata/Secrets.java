package jp.madoguchi.launcher.demodata;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Random passwords and one-time-code secrets of the demo's officials. */
final class Secrets {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int TOTP_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Four groups of four letters and digits that are told apart easily: 80 bits. */
    static String password() {
        return base32(random(10)).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** RFC 6238 with HMAC-SHA-1: 160 bits, as Base32 (RFC 4648). */
    static String oneTimeCodeSecret() {
        return base32(random(TOTP_BYTES));
    }

    /** The bytes of a Base32 text without padding whose length is a multiple of eight. */
    static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        BigInteger value = BigInteger.ZERO;
        for (int at = 0; at < base32.length(); at++) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(base32.charAt(at))));
        }
        for (int at = bytes.length - 1; at >= 0; at--) {
            bytes[at] = value.byteValue();
            value = value.shiftRight(8);
        }
        return bytes;
    }

    private static String base32(byte[] bytes) {
        BigInteger value = new BigInteger(1, bytes);
        char[] text = new char[bytes.length * 8 / 5];
        for (int at = text.length - 1; at >= 0; at--) {
            text[at] = BASE32.charAt(value.intValue() & 31);
            value = value.shiftRight(5);
        }
        return new String(text);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
