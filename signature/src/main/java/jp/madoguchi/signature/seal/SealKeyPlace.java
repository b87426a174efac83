package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.token.Pkcs11Token;
import jp.madoguchi.signature.token.TokenRefused;

/** Where the key of a seal is. */
sealed interface SealKeyPlace {
    /** Opens it. */
    SigningKey open() throws IOException, TokenRefused;

    /** The files that, changed, are worth another try. */
    List<Path> files();

    /**
     * A PKCS#12 file.
     *
     * @param password file with the password; empty if it has none
     */
    record KeyFile(Path file, Optional<Path> password) implements SealKeyPlace {
        @Override
        public SigningKey open() throws IOException {
            char[] secret = password.isPresent() ? secret(password.get()) : new char[0];
            return SigningKey.pkcs12(Files.readAllBytes(file), secret);
        }

        @Override
        public List<Path> files() {
            return Stream.concat(Stream.of(file), password.stream()).toList();
        }
    }

    /**
     * A token behind a PKCS#11 library: a hardware security module.
     *
     * @param slot position among the library's slots, from 0
     * @param alias label of the key; if empty, the first for signing documents
     * @param pin file with the PIN
     */
    record KeyToken(Path library, int slot, Optional<String> alias, Path pin) implements SealKeyPlace {
        @Override
        public SigningKey open() throws IOException, TokenRefused {
            return Pkcs11Token.standing(library, slot, secret(pin), alias);
        }

        @Override
        public List<Path> files() {
            return List.of(library, pin);
        }
    }

    private static char[] secret(Path file) throws IOException {
        return Files.readString(file).strip().toCharArray();
    }
}
