package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.rule.RelinkRefused;
import jp.madoguchi.workflow.rule.RelinkRefused.Reason;

/**
 * Asks to take over an older account at the counter (窓口), when the old certificate is not usable any more. The person
 * gets a number to bring along and learns nothing about whether such an account exists.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RequestRelink {
    /** How long a number is good. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final Credentials credentials;
    private final Relinks relinks;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    RequestRelink(Accounts accounts, Credentials credentials, Relinks relinks, JournalWriter journal, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.relinks = relinks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks; a request that was open before ends. */
    public Relink request(Applicant actor, Relink.Statement stated) throws RelinkRefused {
        Party party = accounts.party(actor.self()).orElseThrow();
        if (party.business()) throw new RelinkRefused(Reason.BUSINESS);
        Instant now = clock.instant();
        Relink request = new Relink(
                new RelinkId(ApplicationId.timeOrdered(now)),
                RelinkNumber.next(RANDOM),
                party.id(),
                stated,
                RelinkState.REQUESTED,
                now,
                now.plus(LIFETIME),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        relinks.add(request);
        for (var agency : credentials.concerned(party.id(), party.id())) {
            journal.record(
                    agency, JournalAct.RELINK_REQUESTED, actor, request.id().toString());
        }
        return request;
    }
}
