package jp.madoguchi.workflow.rule;

import java.util.Locale;

/** A webhook cannot be set up (422). */
public final class WebhookRefused extends RuleViolation {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The address is no HTTPS address of at most 500 characters, or its port is none for it. */
        ADDRESS_IMPOSSIBLE,
        /** The host is not known, or has an address that is not public. */
        ADDRESS_NOT_PUBLIC,
        /** There is no such event, or none was named. */
        NO_SUCH_EVENT,
        /** The party has as many as it may. */
        TOO_MANY
    }

    private final Reason reason;

    public WebhookRefused(Reason reason) {
        super("webhook-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
