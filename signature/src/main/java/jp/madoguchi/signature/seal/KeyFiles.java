package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.signature.certificate.SigningKey;

/** Reads seals from files. */
final class KeyFiles {
    private KeyFiles() {}

    static SealKey read(Path file, char[] password) throws IOException {
        SigningKey key = SigningKey.pkcs12(Files.readAllBytes(file), password);
        return new SealKey(key.key(), key.chain());
    }
}
