package jp.madoguchi.workflow.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.IdentityRefused.Reason;

/**
 * Turns what a provider proved into an applicant: the party that issuer and subject are known for, the company whose
 * corporate number the provider has checked, or a new party. Nobody is found by name and birth date.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LogInWithProvider {
    private final Accounts accounts;
    private final LoginIdentities identities;
    private final Clock clock;

    @Inject
    LogInWithProvider(Accounts accounts, LoginIdentities identities, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.clock = clock;
    }

    /** Logs in. */
    public Applicant logIn(ProviderLogin login) throws IdentityRefused {
        if (!login.admitted()) throw new IdentityRefused(Reason.MEMBER_NOT_ADMITTED);
        Optional<KnownLogin> known = identities.lock(login);
        if (known.isPresent()) {
            Party party = accounts.party(known.get().party()).orElseThrow();
            if (!party.corporateNumber().equals(login.corporateNumber())) {
                throw new IdentityRefused(Reason.IDENTITY_CHANGED);
            }
            return party.asApplicant(login.proof());
        }
        Instant now = clock.instant();
        Party party =
                login.corporateNumber().flatMap(accounts::partyOfCorporation).orElseGet(() -> added(login, now));
        identities.add(login, party.id(), false, now);
        return party.asApplicant(login.proof());
    }

    private Party added(ProviderLogin login, Instant now) {
        Party party = new Party(
                new PartyId(ApplicationId.timeOrdered(now)),
                login.business(),
                login.displayName(),
                login.personName(),
                login.birthDate(),
                login.corporateNumber(),
                Optional.empty());
        accounts.add(party, now);
        return party;
    }
}
