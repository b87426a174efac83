package jp.madoguchi.signature.appserver;

/**
 * A person's visit on behalf of a client, kept from the page to the token request.
 *
 * @param transactionId what is to be signed
 * @param state the client's
 * @param nonce the client's
 * @param codeChallenge PKCE, S256
 */
record AuthorizationRequest(String transactionId, String state, String nonce, String codeChallenge) {}
