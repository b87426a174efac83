package jp.madoguchi.signature.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;
import javax.security.auth.login.LoginException;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.token.TokenRefused.Reason;

/**
 * An opened PKCS#11 token (Cryptoki 2.40): its keys sign, and cannot be read. Closing logs out, so that the next one
 * has to know the PIN again. Not for more than one thread.
 */
public final class Pkcs11Token implements AutoCloseable {
    private final Provider provider;
    private final SigningKey key;

    private Pkcs11Token(Provider provider, SigningKey key) {
        this.provider = provider;
        this.key = key;
    }

    /**
     * Opens a token and one of its keys.
     *
     * @param library the vendor's shared library, such as OpenSC's {@code opensc-pkcs11.so}
     * @param slot position among the library's slots, from 0; OpenSC shows the signing key of a My Number card in a slot of its own
     * @param pin never kept
     * @param alias label of the key; if empty, the first key whose certificate is for signing documents
     */
    public static Pkcs11Token open(Path library, int slot, char[] pin, Optional<String> alias) throws TokenRefused {
        if (!Files.isRegularFile(library)) throw new TokenRefused(Reason.NO_LIBRARY);
        Provider provider = provider(library.toAbsolutePath(), slot);
        try {
            return new Pkcs11Token(provider, SigningKey.pkcs11(provider, pin, alias));
        } catch (SigningKey.NoSuchKey e) {
            logOut(provider);
            throw new TokenRefused(Reason.NO_KEY, e);
        } catch (IOException | ProviderException e) {
            throw refused(e);
        }
    }

    /**
     * A key of a token that stays logged in as long as the process: a seal in a hardware security module. Other keys of
     * the token may be in use, so nothing that goes wrong here logs it out.
     *
     * @see #open
     */
    public static SigningKey standing(Path library, int slot, char[] pin, Optional<String> alias) throws TokenRefused {
        if (!Files.isRegularFile(library)) throw new TokenRefused(Reason.NO_LIBRARY);
        try {
            return SigningKey.pkcs11(provider(library.toAbsolutePath(), slot), pin, alias);
        } catch (SigningKey.NoSuchKey e) {
            throw new TokenRefused(Reason.NO_KEY, e);
        } catch (IOException | ProviderException e) {
            throw refused(e);
        }
    }

    private static Provider provider(Path library, int slot) throws TokenRefused {
        Provider plain = Security.getProvider("SunPKCS11");
        if (plain == null) throw new TokenRefused(Reason.NO_LIBRARY);
        try {
            return plain.configure(
                    "--name=madoguchi\nlibrary=\"" + library + "\"\nslotListIndex=" + slot + "\nshowInfo=false\n");
        } catch (InvalidParameterException | ProviderException e) {
            if (e.getCause() instanceof IOException) throw new TokenRefused(Reason.NO_LIBRARY, e);
            throw refused(e);
        }
    }

    /** What PKCS#11 calls it is only in the messages of the causes. */
    private static TokenRefused refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.contains("CKR_PIN_LOCKED")) return new TokenRefused(Reason.LOCKED, failure);
            if (said.contains("CKR_PIN_")) return new TokenRefused(Reason.WRONG_PIN, failure);
            if (said.contains("CKR_TOKEN_") || said.contains("CKR_SLOT_") || said.contains("slotListIndex"))
                return new TokenRefused(Reason.NO_TOKEN, failure);
        }
        return new TokenRefused(Reason.FAILED, failure);
    }

    /** The key chosen. */
    public SigningKey key() {
        return key;
    }

    @Override
    public void close() {
        logOut(provider);
    }

    private static void logOut(Provider provider) {
        if (!(provider instanceof AuthProvider token)) return;
        try {
            token.logout();
        } catch (LoginException | ProviderException e) {
            // A token that was pulled out is logged out.
            System.getLogger(Pkcs11Token.class.getName()).log(System.Logger.Level.DEBUG, "token logout", e);
        }
    }
}
