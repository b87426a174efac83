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

/** Lets an agent go on for who delegated to it; the agent sees of the principal only what it begins itself. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ActForPrincipal {
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    ActForPrincipal(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Goes on for a principal.
     *
     * @param agent who is logged in, for themselves
     * @param offered what the provider told of this login
     */
    public Applicant act(Applicant agent, OfferedDelegation offered) {
        Party principal = accounts.partyOfCorporation(offered.principalNumber()).orElseGet(() -> added(offered));
        return principal.asApplicant(agent.proof().under(offered.usedBy(agent.self())));
    }

    private Party added(OfferedDelegation offered) {
        Instant now = clock.instant();
        Party party = new Party(
                new PartyId(ApplicationId.timeOrdered(now)),
                true,
                offered.principalName(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(offered.principalNumber()),
                Optional.empty());
        accounts.add(party, now);
        return party;
    }
}
