package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.SecurityContext;

/** Carries the caller to the resource; roles are the use cases' business. */
record CallerSecurity(Caller caller, boolean secure) implements SecurityContext {
    @Override
    public Caller getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
