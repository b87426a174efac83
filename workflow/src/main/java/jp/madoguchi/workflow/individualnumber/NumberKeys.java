package jp.madoguchi.workflow.individualnumber;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that Individual Numbers are encrypted with: a file with one line for each, {@code <id> <256 bits, Base64>}. The
 * last line writes, every line reads: who appends a line begins to rotate.
 */
public final class NumberKeys {
    private static final int KEY_BYTES = 32;
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9_-]{1,40}) ([A-Za-z0-9+/=]{44})");

    private final Map<String, SecretKey> keys;
    private final String newest;

    private NumberKeys(Map<String, SecretKey> keys, String newest) {
        this.keys = keys;
        this.newest = newest;
    }

    /**
     * Reads the file, made with one new key if it is not there.
     *
     * @throws IOException if it cannot be read or written, or a line is no key
     */
    public static NumberKeys at(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        String newest = "";
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            byte[] key = parts.matches() ? Base64.getDecoder().decode(parts.group(2)) : new byte[0];
            if (key.length != KEY_BYTES || keys.containsKey(parts.group(1))) {
                throw new IOException(file + ", line " + number + ": not “<id> <256 bits in Base64>” with a new id");
            }
            newest = parts.group(1);
            keys.put(newest, new SecretKeySpec(key, "AES"));
        }
        if (keys.isEmpty()) {
            throw new IOException(file + " holds no key");
        }
        return new NumberKeys(keys, newest);
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        // A file that was lost is not taken for the one that comes after it: each first key has a name of its own.
        byte[] name = new byte[8];
        new SecureRandom().nextBytes(name);
        String text = "# Keys of Individual Numbers. Back this file up apart from the database.\nkey-"
                + HexFormat.of().formatHex(name) + " "
                + Base64.getEncoder().encodeToString(key) + "\n";
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, text.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException another) {
            // Another node was faster: its key is read.
        }
    }

    /** The id of the key that writes. */
    String newest() {
        return newest;
    }

    /** A key. */
    Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** The ids of all keys. */
    public Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }

    @Override
    public String toString() {
        return "NumberKeys" + keys.keySet();
    }
}
