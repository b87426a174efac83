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
import jp.madoguchi.workflow.credential.Credentials;
import jp.madoguchi.workflow.credential.KnownCertificate;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.LoginRejected;

/**
 * Turns a proven certificate into an applicant: the party that the certificate is known for, the company it names, or a
 * new party. Two certificates are never joined by name and birth date; a person joins them by a relink.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LogInWithCertificate {
    private final Accounts accounts;
    private final Credentials credentials;
    private final Clock clock;

    @Inject
    LogInWithCertificate(Accounts accounts, Credentials credentials, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Logs in.
     *
     * @throws LoginRejected {@code CERTIFICATE_ENDED} if another certificate took the place of this one
     */
    public Applicant logIn(CertificateLogin login) throws LoginRejected {
        Optional<KnownCertificate> known = credentials.find(login.identity());
        if (known.isPresent()) {
            if (known.get().endedAt().isPresent()) {
                throw new LoginRejected(LoginRejected.Reason.CERTIFICATE_ENDED);
            }
            return accounts.party(known.get().party()).orElseThrow().asApplicant();
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
