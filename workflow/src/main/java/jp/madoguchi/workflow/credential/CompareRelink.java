package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RelinkRefused;
import jp.madoguchi.workflow.rule.RelinkRefused.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * The first of the counter's two steps: an official compared the person before them with documents of identity, and
 * chose which of the accounts found is theirs.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class CompareRelink {
    /** Longest naming of documents, in characters. */
    public static final int DOCUMENTS_LENGTH = 200;

    private final RelinkDesk desk;
    private final Relinks relinks;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    CompareRelink(RelinkDesk desk, Relinks relinks, JournalWriter journal, Clock clock) {
        this.desk = desk;
        this.relinks = relinks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @param older the account chosen
     * @param documents which documents were compared, such as 個人番号カード; kinds, not their numbers
     */
    public void compare(Official actor, String number, PartyId older, String documents) throws RuleViolation {
        Relink request = desk.lock(actor, number);
        String compared = documents.strip();
        if (compared.isEmpty() || compared.length() > DOCUMENTS_LENGTH) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (desk.candidates(request).stream().noneMatch(party -> party.id().equals(older))) {
            throw new RelinkRefused(Reason.NO_CANDIDATE);
        }
        desk.requireDistance(actor, older);
        relinks.compared(request.id(), actor.agency(), older, compared, actor.id(), clock.instant());
        journal.record(
                actor.agency(),
                JournalAct.RELINK_COMPARED,
                actor,
                request.id() + ", " + request.newer() + " with " + older);
    }
}
