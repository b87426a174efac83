package jp.madoguchi.workflow.rule;

import java.util.Locale;

/** Who somebody is, as their login proved it, does not suffice for the act (403). */
public final class IdentityRefused extends RuleViolation {
    private static final long serialVersionUID = 1L;

    /** Why; the words for it say what to do. */
    public enum Reason {
        /** The procedure asks for a surer login. */
        ASSURANCE_TOO_LOW,
        /** An account whose owner nobody proofed (GビズIDエントリー) does nothing that binds. */
        ACCOUNT_NOT_PROOFED,
        /** A member's account that its company did not admit to this site (利用可能サービス). */
        MEMBER_NOT_ADMITTED,
        /** The delegation begins later. */
        DELEGATION_NOT_YET,
        /** The delegation has ended. */
        DELEGATION_OVER,
        /** The delegation was given for another system. */
        DELEGATION_OTHER_SYSTEM,
        /** The delegation does not cover applications. */
        DELEGATION_OTHER_CATEGORY,
        /** The provider now tells another corporate number for this login than it did before. */
        IDENTITY_CHANGED,
        /** A login is added to an account only in a session that a certificate opened. */
        CERTIFICATE_NEEDED,
        /** A business is found by its corporate number: nothing is added. */
        LINK_OF_BUSINESS,
        /** The login names another person than the account does. */
        LINK_NAMES_DIFFER,
        /** The login has an account of its own, with applications in it. */
        LINK_HAS_APPLICATIONS
    }

    private final Reason reason;

    public IdentityRefused(Reason reason) {
        super("identity-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
