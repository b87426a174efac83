package jp.madoguchi.signature.app;

import java.net.URI;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;

/**
 * How the app knows this installation.
 *
 * @param issuer the app's issuer, such as {@code https://…/api/realms/main}; its configuration lies below it
 * @param signTransactions where sign transactions are begun, such as {@code https://…/api/sign-transactions}
 * @param clientId given by the app's operator
 * @param redirect our address that the app answers to, exactly as registered
 * @param keys our keys
 * @param algorithm the kind of key on the cards in use: decides the digest and its form
 */
public record AppSettings(
        URI issuer,
        URI signTransactions,
        String clientId,
        URI redirect,
        ClientKeys keys,
        SignatureAlgorithm algorithm) {}
