package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;

/** Shows people their own account: its certificates with their history, and what waits for the counter. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ShowCertificates {
    private final Accounts accounts;
    private final Credentials credentials;
    private final Relinks relinks;
    private final Clock clock;

    @Inject
    ShowCertificates(Accounts accounts, Credentials credentials, Relinks relinks, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.relinks = relinks;
        this.clock = clock;
    }

    /**
     * An account as its owner sees it.
     *
     * @param party whose
     * @param certificates all of them, those that ended too
     * @param waiting a relink that waits for the counter
     */
    public record Account(Party party, List<KnownCertificate> certificates, Optional<Relink> waiting) {
        public Account {
            certificates = List.copyOf(certificates);
        }
    }

    /** One's own account. */
    public Account of(Applicant actor) {
        return new Account(
                accounts.party(actor.self()).orElseThrow(),
                credentials.of(actor.self()),
                relinks.openOf(actor.self()).filter(request -> request.open(clock.instant())));
    }
}
