package jp.madoguchi.web.session.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.net.URI;

/** How this site proves to a provider's token endpoint who it is. */
public interface ClientProof {
    /** A proof for one request. */
    ClientAuthentication forOneRequest();

    /** {@code private_key_jwt} (RFC 7523, 3) with ES256: for this endpoint, for a minute, used once. */
    static ClientProof privateKeyJwt(String clientId, URI tokenEndpoint, ECKey key) {
        return () -> {
            try {
                return new PrivateKeyJWT(
                        new ClientID(clientId),
                        tokenEndpoint,
                        JWSAlgorithm.ES256,
                        key.toPrivateKey(),
                        key.getKeyID(),
                        null);
            } catch (JOSEException unusable) {
                throw new IllegalStateException("The key towards " + tokenEndpoint + " cannot sign", unusable);
            }
        };
    }

    /** {@code client_secret_basic} (RFC 6749, 2.3.1). */
    static ClientProof secret(String clientId, String secret) {
        return () -> new ClientSecretBasic(new ClientID(clientId), new Secret(secret));
    }
}
