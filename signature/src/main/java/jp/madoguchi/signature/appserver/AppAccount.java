package jp.madoguchi.signature.appserver;

import jp.madoguchi.signature.certificate.SigningKey;

/**
 * Somebody who uses the app.
 *
 * @param id stable, such as {@code yamada}
 * @param name as shown on the app's page
 * @param pin the PIN of the card's signing key
 * @param key the card's signing key
 */
public record AppAccount(String id, String name, String pin, SigningKey key) {}
