package jp.madoguchi.web.violator;

import com.nimbusds.oauth2.sdk.id.State;

/** Breaks the rule of its name. */
class OpenIdOutsideItsFence {
    State state() {
        return new State();
    }
}
