package jp.madoguchi.signature.certificate;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The one Bouncy Castle provider, passed by object and never registered with the JVM. */
public final class SecurityProvider {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private SecurityProvider() {}

    /** The provider; ECDSA is verified by it and by no other. */
    public static Provider bouncyCastle() {
        return BOUNCY_CASTLE;
    }
}
