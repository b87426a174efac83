package jp.madoguchi.workflow.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.credential.Credentials;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.LoginProof;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.IdentityRefused.Reason;

/**
 * Adds a provider's login to the account of a certificate, when one session proved both: the certificate by login, the
 * other one by the provider's answer to this session. Names never join anything; they can only speak against it.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LinkLogin {
    private final Accounts accounts;
    private final LoginIdentities identities;
    private final Credentials credentials;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    LinkLogin(
            Accounts accounts,
            LoginIdentities identities,
            Credentials credentials,
            JournalWriter journal,
            Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.credentials = credentials;
        this.journal = journal;
        this.clock = clock;
    }

    /** Links; a repeat is no error. */
    public void link(Applicant actor, ProviderLogin login) throws IdentityRefused {
        require(actor.proof().equals(LoginProof.CERTIFICATE), Reason.CERTIFICATE_NEEDED);
        Party mine = accounts.party(actor.party()).orElseThrow();
        require(!mine.business() && !login.business(), Reason.LINK_OF_BUSINESS);
        require(isSamePerson(mine, login), Reason.LINK_NAMES_DIFFER);
        Instant now = clock.instant();
        Optional<KnownLogin> known = identities.lock(login);
        if (known.isEmpty()) {
            identities.add(login, mine.id(), true, now);
        } else {
            PartyId other = known.get().party();
            if (other.equals(mine.id())) return;
            require(credentials.applications(other) == 0, Reason.LINK_HAS_APPLICATIONS);
            identities.move(known.get(), mine.id());
        }
        for (var agency : credentials.concerned(mine.id(), mine.id())) {
            journal.record(agency, JournalAct.LOGIN_LINKED, actor, login.proof().method());
        }
    }

    private static boolean isSamePerson(Party mine, ProviderLogin login) {
        if (mine.personName().isEmpty() || login.personName().isEmpty()) return true;
        return Likeness.same(mine.personName().orElseThrow(), login.personName().orElseThrow())
                && mine.birthDate().equals(login.birthDate());
    }

    private static void require(boolean fits, Reason otherwise) throws IdentityRefused {
        if (!fits) throw new IdentityRefused(otherwise);
    }
}
