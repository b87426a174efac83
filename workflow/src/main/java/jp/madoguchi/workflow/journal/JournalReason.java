package jp.madoguchi.workflow.journal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Why somebody did something, in their own words. Words may name people, and the record is never changed, so the record
 * holds a commitment only: SHA-256 over a random salt and the words. Once words and salt are destroyed nobody can tell or
 * guess them, and the record still proves itself.
 *
 * @param salt 16 random bytes
 * @param text the words
 */
public record JournalReason(byte[] salt, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    public JournalReason {
        salt = salt.clone();
    }

    /** The words with a salt of their own. */
    static JournalReason of(String text) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new JournalReason(salt, text);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** What the entry holds in place of the words: {@code reason:} and 64 hexadecimal digits. */
    public String commitment() {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(salt, salt.length + words.length);
        System.arraycopy(words, 0, both, salt.length, words.length);
        return "reason:" + HexFormat.of().formatHex(Hashes.sha256(both));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalReason that && Arrays.equals(salt, that.salt) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
