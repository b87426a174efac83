/**
 * Who is signed in and in which language: certificate login, the session's two tokens, security headers.
 *
 * <p>It does not know forms, cases or what a signed-in person may do.
 */
@NullMarked
package jp.madoguchi.web.session;

import org.jspecify.annotations.NullMarked;
