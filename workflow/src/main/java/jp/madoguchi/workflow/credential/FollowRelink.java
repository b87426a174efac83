package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;

/**
 * Tells a session that began before its account was taken over (引き継ぎ) which account its certificate has come to. The
 * account that it began with is empty since: whoever went on with it would see nothing of their own, and what they began
 * there would belong to no certificate.
 */
@Singleton
public class FollowRelink {
    /** An account is taken over once in years; more steps than this are a fault. */
    private static final int STEPS = 100;

    private final Relinks relinks;
    private final SessionStandings standings;
    private final Credentials credentials;
    private final Accounts accounts;

    @Inject
    FollowRelink(Relinks relinks, SessionStandings standings, Credentials credentials, Accounts accounts) {
        this.relinks = relinks;
        this.standings = standings;
        this.credentials = credentials;
        this.accounts = accounts;
    }

    /** How a session stands that this certificate opened for this account. */
    public SessionStanding standing(String credential, Applicant signedIn) {
        return standings.read(credential, signedIn.self());
    }

    /**
     * Whether a certificate logs in no longer: a session that it opened before ends with it.
     *
     * @param credential {@link jp.madoguchi.signature.certificate.CertificateIdentity#key()}
     */
    @Transactional(rollbackOn = Exception.class)
    public boolean hasEnded(String credential) {
        return credentials.hasEnded(credential);
    }

    /** The account that somebody's has gone on as; empty if it is still their own. */
    @Transactional(rollbackOn = Exception.class)
    public Optional<Applicant> from(Applicant signedIn) {
        PartyId last = signedIn.party();
        for (int step = 0; step < STEPS; step++) {
            Optional<PartyId> next = relinks.joined(last);
            if (next.isEmpty()) {
                return last.equals(signedIn.party())
                        ? Optional.empty()
                        : accounts.party(last).map(Party::asApplicant);
            }
            last = next.get();
        }
        throw new IllegalStateException("Relinks go round in a circle from " + signedIn.party());
    }
}
