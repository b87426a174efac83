/**
 * Keys that never leave a token (a card, an HSM), reached through PKCS#11.
 *
 * <p>It does not know what is signed, nor whether the certificate beside a key is to be trusted.
 */
@NullMarked
package jp.madoguchi.signature.token;

import org.jspecify.annotations.NullMarked;
