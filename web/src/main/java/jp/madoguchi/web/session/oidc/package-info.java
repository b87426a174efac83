/**
 * Logs in through identity providers: OpenID Connect's code flow with PKCE, nothing else of it; knows no page and decides
 * nothing about what a login may do here.
 */
@NullMarked
package jp.madoguchi.web.session.oidc;

import org.jspecify.annotations.NullMarked;
