package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.account.AuthenticatedToken;
import jp.madoguchi.workflow.rule.LoginRejected;

/** Turns a bearer token into an actor. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AuthenticateToken {
    /** Authenticates. */
    public AuthenticatedToken authenticate(String bearer) throws LoginRejected {
        throw new UnsupportedOperationException();
    }
}
