package jp.madoguchi.workflow.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.party.Applicant;

/** The providers' logins of one's own account. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ShowLogins {
    private final LoginIdentities identities;

    @Inject
    ShowLogins(LoginIdentities identities) {
        this.identities = identities;
    }

    /** By first use. */
    public List<KnownLogin> of(Applicant actor) {
        return identities.of(actor.self());
    }
}
