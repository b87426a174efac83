package jp.madoguchi.launcher.signer;

import jp.madoguchi.signature.token.Pkcs11Token;
import jp.madoguchi.signature.token.TokenRefused;

/** Opens the card or token that this signer was started for. */
@FunctionalInterface
public interface TokenOpener {
    /** Opens it; the PIN is not kept. */
    Pkcs11Token open(char[] pin) throws TokenRefused;
}
