package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.LoginProof;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.RelinkRefused;
import jp.madoguchi.workflow.rule.RelinkRefused.Reason;

/**
 * Makes the accounts of two certificates one (引き継ぎ), when the same session proved both: the new one by login, the old
 * one, still usable, by a second challenge. Which of the accounts is the older one is a fact of ours, not of the order
 * in which the person showed the certificates.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RelinkByCertificate {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final Credentials credentials;
    private final Relinks relinks;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    RelinkByCertificate(
            Accounts accounts, Credentials credentials, Relinks relinks, JournalWriter journal, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.relinks = relinks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Relinks.
     *
     * @param actor who is logged in
     * @param proved the other certificate, accepted for this session's challenge: valid and not revoked
     * @return who is logged in from now on
     */
    public Applicant relink(Applicant actor, CertificateIdentity proved) throws RelinkRefused, IdentityRefused {
        if (!actor.proof().equals(LoginProof.CERTIFICATE)) {
            throw new IdentityRefused(IdentityRefused.Reason.CERTIFICATE_NEEDED);
        }
        Instant now = clock.instant();
        Party mine = accounts.party(actor.self()).orElseThrow();
        PartyId otherId = credentials
                .find(proved)
                .filter(known -> known.usable(now))
                .map(KnownCertificate::party)
                .orElseThrow(() -> new RelinkRefused(Reason.UNKNOWN_CERTIFICATE));
        if (otherId.equals(mine.id())) throw new RelinkRefused(Reason.SAME_ACCOUNT);
        Party other = accounts.party(otherId).orElseThrow();
        requireSamePerson(mine, other);
        boolean otherOlder = credentials.isOlder(other.id(), mine.id());
        Party older = otherOlder ? other : mine;
        Party newer = otherOlder ? mine : other;
        RelinkId id = new RelinkId(ApplicationId.timeOrdered(now));
        relinks.addProved(id, RelinkNumber.next(RANDOM), newer.id(), older.id(), now);
        for (var agency : credentials.concerned(newer.id(), older.id())) {
            journal.record(
                    agency,
                    JournalAct.RELINK_CONFIRMED,
                    actor,
                    "old certificate, " + newer.id() + " to " + older.id() + ", " + id);
        }
        credentials.join(id, newer.id(), older.id(), Optional.of(newer).filter(named -> isNameless(older)), now);
        return accounts.party(older.id()).orElseThrow().asApplicant();
    }

    private static boolean isNameless(Party party) {
        return party.personName().isEmpty();
    }

    /** Two certificates in one hand prove that; names that signing certificates gave must not speak against it. */
    private static void requireSamePerson(Party one, Party other) throws RelinkRefused {
        if (one.business() || other.business()) throw new RelinkRefused(Reason.BUSINESS);
        if (isNameless(one) || isNameless(other)) return;
        boolean same =
                Likeness.same(one.personName().orElseThrow(), other.personName().orElseThrow())
                        && one.birthDate().equals(other.birthDate());
        if (!same) throw new RelinkRefused(Reason.NAMES_DIFFER);
    }
}
