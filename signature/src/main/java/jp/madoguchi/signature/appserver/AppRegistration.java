package jp.madoguchi.signature.appserver;

import java.net.URI;

/**
 * A client as the app's operator registered it.
 *
 * @param clientId its id
 * @param redirect the only address that answers go to
 * @param publicKeys its public JWK Set
 */
public record AppRegistration(String clientId, URI redirect, String publicKeys) {}
