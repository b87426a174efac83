package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.review.Opinions;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The asked office gives its opinion (意見照会への回答), on its own page. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AnswerOpinion {
    private final CaseAccess access;
    private final Applications applications;
    private final Accounts accounts;
    private final Opinions opinions;
    private final Conflicts conflicts;
    private final SideBranches branches;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    AnswerOpinion(
            CaseAccess access,
            Applications applications,
            Accounts accounts,
            Opinions opinions,
            Conflicts conflicts,
            SideBranches branches,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.accounts = accounts;
        this.opinions = opinions;
        this.conflicts = conflicts;
        this.branches = branches;
        this.step = step;
        this.clock = clock;
    }

    /** What waits for the offices in which this official reviews or decides; no case that is closed to the official. */
    public List<Opinions.Waiting> waiting(Official actor) {
        List<Opinions.Waiting> all = opinions.waitingFor(actor.agency(), actor.offices());
        Set<ApplicationId> closed = conflicts.closed(
                actor.id(), all.stream().map(Opinions.Waiting::application).toList());
        return all.stream()
                .filter(waiting -> actor.holds(waiting.request().office(), Role.REVIEWER, Role.APPROVER)
                        && !closed.contains(waiting.application()))
                .toList();
    }

    /** Answers; the case's version that reviewers hold is an older one then. */
    public void answer(Official actor, ApplicationId id, int number, OpinionRequest.Stance stance, String text)
            throws RuleViolation {
        access.read(actor, id);
        Application application = applications.lock(id).orElseThrow(NotFound::new);
        OpinionRequest request = opinions.of(id).stream()
                .filter(each -> each.number() == number && actor.offices().contains(each.office()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!actor.holds(request.office(), Role.REVIEWER, Role.APPROVER)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        if (accounts.isOwnParty(actor.id(), application.party())) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        opinions.answer(id, request.answered(new OpinionRequest.Opinion(stance, text.strip(), actor.id(), now)));
        branches.opinionEnded(id, number);
        application.touch(now);
        step.done(application, JournalAct.OPINION_ANSWERED, actor, number + " " + stance);
    }
}
