package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.SignerAttributes;
import jp.madoguchi.signature.challenge.CertificateLogin;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;

/**
 * Turns a proven certificate into an applicant: the party that the certificate is known for, the company it names, or a
 * new party. Two certificates are never joined by name and birth date.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LogInWithCertificate {
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    LogInWithCertificate(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Logs in. */
    public Applicant logIn(CertificateLogin login) {
        Optional<Party> known = accounts.partyOf(login.identity());
        if (known.isPresent()) {
            return known.get().asApplicant();
        }
        Instant now = clock.instant();
        Party party = company(login.attributes()).orElseGet(() -> added(login.attributes(), now));
        accounts.add(party.id(), login.certificate(), false, now);
        return party.asApplicant();
    }

    private Optional<Party> company(SignerAttributes attributes) {
        return attributes.fold(
                person -> Optional.empty(),
                corporation -> accounts.partyOfCorporation(corporation.corporateNumber()),
                subject -> Optional.empty());
    }

    private Party added(SignerAttributes attributes, Instant now) {
        PartyId id = new PartyId(ApplicationId.timeOrdered(now));
        Party party = attributes.fold(
                person -> new Party(
                        id,
                        false,
                        person.name(),
                        Optional.of(person.name()),
                        person.birthDate(),
                        Optional.empty(),
                        Optional.empty()),
                corporation -> new Party(
                        id,
                        true,
                        corporation.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(corporation.corporateNumber()),
                        Optional.empty()),
                subject -> new Party(
                        id, false, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        accounts.add(party, now);
        return party;
    }
}
