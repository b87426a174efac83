package jp.madoguchi.web.session.oidc;

import java.net.URI;

/**
 * A provider as this site is registered with it. Every address that is asked stands here; none is taken from an answer.
 *
 * @param issuer exactly as its tokens name it
 * @param authorization where people are sent
 * @param token where codes are redeemed
 * @param jwks its public keys
 * @param userInfo its claims about a person
 * @param clientId given by the provider
 * @param proof how we prove who we are
 * @param redirect our address that it answers to, exactly as registered
 */
public record Provider(
        String issuer,
        URI authorization,
        URI token,
        URI jwks,
        URI userInfo,
        String clientId,
        ClientProof proof,
        URI redirect) {}
