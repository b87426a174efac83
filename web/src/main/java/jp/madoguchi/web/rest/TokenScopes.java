package jp.madoguchi.web.rest;

import java.util.Locale;
import jp.madoguchi.workflow.account.TokenScope;

/** Scopes as clients write them. */
final class TokenScopes {
    private TokenScopes() {}

    static String name(TokenScope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
