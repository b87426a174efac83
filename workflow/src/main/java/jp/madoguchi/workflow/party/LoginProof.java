package jp.madoguchi.workflow.party;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody came in.
 *
 * @param method id of the way to log in, such as {@code certificate}
 * @param assurance how sure it is who they are
 * @param binding whether this login lets its owner do what binds; false for accounts whose owner nobody proofed
 * @param delegated under which delegation they act for another party; null if for themselves
 */
public record LoginProof(String method, Assurance assurance, boolean binding, @Nullable GivenDelegation delegated)
        implements Serializable {
    /** A certificate, in the hands of whoever knows its PIN. A party's bearer tokens are given to its certificate. */
    public static final LoginProof CERTIFICATE = new LoginProof("certificate", Assurance.HIGH, true, null);

    /** For oneself. */
    public LoginProof(String method, Assurance assurance, boolean binding) {
        this(method, assurance, binding, null);
    }

    /** Under which delegation they act for another party. */
    public Optional<GivenDelegation> delegation() {
        return Optional.ofNullable(delegated);
    }

    /** The same login, acting for another party. */
    public LoginProof under(GivenDelegation delegation) {
        return new LoginProof(method, assurance, binding, delegation);
    }
}
