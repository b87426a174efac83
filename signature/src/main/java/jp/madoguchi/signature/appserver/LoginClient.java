package jp.madoguchi.signature.appserver;

import java.net.URI;

/**
 * The one client of a provider, as its operator registered it.
 *
 * @param clientId its id
 * @param redirect the only address that answers go to
 * @param secret for {@code client_secret_basic}; empty for {@code private_key_jwt}
 * @param publicKeys its public JWK Set for {@code private_key_jwt}; empty for {@code client_secret_basic}
 */
public record LoginClient(String clientId, URI redirect, String secret, String publicKeys) {
    /** Proves itself by a secret. */
    public static LoginClient withSecret(String clientId, URI redirect, String secret) {
        return new LoginClient(clientId, redirect, secret, "");
    }

    /** Proves itself by a key. */
    public static LoginClient withKeys(String clientId, URI redirect, String publicKeys) {
        return new LoginClient(clientId, redirect, "", publicKeys);
    }

    @Override
    public String toString() {
        return "LoginClient[" + clientId + "]";
    }
}
