/**
 * Signing by redirect to an authentication app (デジタル認証アプリ): OpenID Connect's code flow with PKCE around a sign
 * transaction.
 *
 * <p>It does not know applications, sessions or where what is begun is kept until the app answers.
 */
@NullMarked
package jp.madoguchi.signature.app;

import org.jspecify.annotations.NullMarked;
