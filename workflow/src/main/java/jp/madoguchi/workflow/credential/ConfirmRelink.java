package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.RelinkRefused;
import jp.madoguchi.workflow.rule.RelinkRefused.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * The second of the counter's two steps: with a fresh one-time code, the account compared goes on with the new
 * certificate, under the name that the person has today. The old certificate no longer logs in.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ConfirmRelink {
    private final RelinkDesk desk;
    private final Relinks relinks;
    private final Credentials credentials;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    ConfirmRelink(RelinkDesk desk, Relinks relinks, Credentials credentials, JournalWriter journal, Clock clock) {
        this.desk = desk;
        this.relinks = relinks;
        this.credentials = credentials;
        this.journal = journal;
        this.clock = clock;
    }

    /** Confirms. */
    public void confirm(Official actor, String number) throws RuleViolation {
        Relink request = desk.lock(actor, number);
        Instant now = clock.instant();
        if (!actor.steppedUp(now)) throw new Forbidden(Forbidden.Reason.STEP_UP_NEEDED);
        if (request.state() != RelinkState.COMPARED) throw new RelinkRefused(Reason.NOT_COMPARED);
        PartyId older = request.older().orElseThrow();
        Party kept = desk.party(older).orElseThrow();
        Party named = new Party(
                older,
                false,
                request.stated().name(),
                Optional.of(request.stated().name()),
                Optional.of(request.stated().birthDate()),
                Optional.empty(),
                kept.mailAddress());
        credentials.join(request.id(), request.newer(), older, Optional.of(named), now);
        relinks.ended(request.id(), actor.agency(), RelinkState.CONFIRMED, actor.id(), now);
        journal.record(
                actor.agency(),
                JournalAct.RELINK_CONFIRMED,
                actor,
                "counter, " + request.newer() + " to " + older + ", " + request.id());
    }
}
