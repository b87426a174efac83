/**
 * Login with a certificate on the Web eID model: a nonce, the origin, one signature.
 *
 * <p>It does not know sessions, accounts or where the nonce is kept.
 */
@NullMarked
package jp.madoguchi.signature.challenge;

import org.jspecify.annotations.NullMarked;
