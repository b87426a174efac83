package jp.madoguchi.signature.appserver;

import java.util.Map;

/**
 * Somebody who logs in with a provider.
 *
 * @param subject who, for the provider; the same at every visit
 * @param label as the provider's page lists them
 * @param claims what the provider knows of them
 */
public record LoginAccount(String subject, String label, Map<String, Object> claims) {
    public LoginAccount {
        claims = Map.copyOf(claims);
    }
}
