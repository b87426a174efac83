package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.OwnParties;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.inbox.CaseMemo;
import jp.madoguchi.workflow.usecase.inbox.KeepMemo;
import jp.madoguchi.workflow.usecase.inbox.Memos;

/**
 * Makes known as whom an official applies, proved by the official's own certificate: from then on no case of this applicant
 * is this official's to see, take on, review or decide. What the official has in hand already is given back, and the office
 * finds a note on every case in which the official had a part.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LinkOwnParty {
    /** Stands among a case's labels where its official turned out to be its applicant. */
    public static final String LABEL = "本人の申請";

    private static final int MOST = 1000;
    private static final String RELEASED = "担当者本人の申請と分かったため、担当から外しました。別の職員を担当にしてください。";
    private static final String TOOK_PART = "起案又は決裁をした職員本人の申請と分かりました。上司が扱いを決めてください。";

    private final OwnParties own;
    private final Accounts accounts;
    private final Applications applications;
    private final Reviews reviews;
    private final Memos memos;
    private final CaseStep step;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    LinkOwnParty(
            OwnParties own,
            Accounts accounts,
            Applications applications,
            Reviews reviews,
            Memos memos,
            CaseStep step,
            JournalWriter journal,
            Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.applications = applications;
        this.reviews = reviews;
        this.memos = memos;
        this.step = step;
        this.journal = journal;
        this.clock = clock;
    }

    /** As whom this official applies, as far as it is known. */
    public List<OwnParties.OwnParty> of(Official actor) {
        return own.of(actor.id());
    }

    /** Whether this applicant is known to be the official. */
    public boolean isOwn(Official actor, Applicant applicant) {
        return accounts.isOwnParty(actor.id(), applicant.party());
    }

    /**
     * Links; a repeat changes nothing.
     *
     * @param proved who proved a certificate in the same session as the official
     * @return how many cases the official had a part in
     */
    public int link(Official actor, Applicant proved) throws RuleViolation {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!own.link(actor, proved.party(), now)) {
            return 0;
        }
        journal.record(
                actor.agency(),
                JournalAct.OWN_PARTY_LINKED,
                actor,
                proved.party().toString());
        int found = 0;
        for (ApplicationId id : own.cases(actor.agency(), proved.party(), MOST)) {
            if (stepBack(actor, applications.lock(id).orElseThrow(NotFound::new), now)) {
                found++;
            }
        }
        return found;
    }

    private boolean stepBack(Official actor, Application application, Instant now) throws RuleViolation {
        boolean claimed = application.claimedBy().equals(Optional.of(actor.id()));
        boolean tookPart = reviews.drafts(application.id()).stream().anyMatch(draft -> !draft.isDistant(actor.id()));
        if (!claimed && !tookPart) {
            return false;
        }
        if (claimed) {
            application.release(actor.id(), now);
            memos.note(application, RELEASED, actor.id(), now);
        }
        if (tookPart) {
            memos.note(application, TOOK_PART, actor.id(), now);
        }
        step.done(application, JournalAct.OWN_CASE_FOUND, actor, claimed ? "released" : "took part");
        List<String> labels = new ArrayList<>(memos.of(application.id()).labels());
        if (!labels.contains(LABEL) && labels.size() < KeepMemo.MOST_LABELS) {
            labels.add(LABEL);
        }
        CaseMemo memo = memos.of(application.id());
        LocalDate today = LocalDate.now(clock);
        memos.organize(
                application.id(),
                Optional.of(memo.followUpOn().filter(day -> day.isBefore(today)).orElse(today)),
                labels);
        return true;
    }
}
