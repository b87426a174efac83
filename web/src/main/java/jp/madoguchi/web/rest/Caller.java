package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import jp.madoguchi.workflow.account.AuthenticatedToken;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;

/** The token behind a request. */
record Caller(AuthenticatedToken token) implements Principal {
    /** Whom an applicant's token stands for. */
    static Applicant applicant(SecurityContext security) {
        if (of(security).token.actor() instanceof Applicant applicant) {
            return applicant;
        }
        throw new Refused(ProblemType.INSUFFICIENT_SCOPE);
    }

    /** Whom an official's token stands for. */
    static Official official(SecurityContext security) {
        if (of(security).token.actor() instanceof Official official) {
            return official;
        }
        throw new Refused(ProblemType.INSUFFICIENT_SCOPE);
    }

    /** Whom the token stands for, where both may come. */
    static Actor actor(SecurityContext security) {
        return of(security).token.actor();
    }

    private static Caller of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new Refused(ProblemType.UNAUTHENTICATED);
    }

    /** The journal's name, which is no personal data. */
    @Override
    public String getName() {
        return token.actor().journalName();
    }
}
