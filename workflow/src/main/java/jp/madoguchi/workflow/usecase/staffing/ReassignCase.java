package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.ConflictOfInterest;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;

/** A supervisor gives a case to somebody else of the office (担当替え). */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ReassignCase {
    private final CaseAccess access;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Conflicts conflicts;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ReassignCase(
            CaseAccess access,
            Accounts accounts,
            Colleagues colleagues,
            Conflicts conflicts,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.conflicts = conflicts;
        this.step = step;
        this.clock = clock;
    }

    /** Whom the case can be given to: people of its office with enough distance to it, but for who has it. */
    public List<Colleagues.Colleague> candidates(Official actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        if (!actor.holds(application.office(), Role.SUPERVISOR)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        return candidates(application);
    }

    private List<Colleagues.Colleague> candidates(Application application) {
        return colleagues.in(application.agency(), application.office(), Role.working()).stream()
                .filter(each ->
                        application.claimedBy().filter(each.id()::equals).isEmpty())
                .filter(each -> !conflicts.isDeclared(application.id(), each.id()))
                .filter(each -> !accounts.isOwnParty(each.id(), application.party()))
                .toList();
    }

    /**
     * Reassigns; returns the new case version.
     *
     * @param to one of the {@link #candidates}
     * @param reason why, kept in the journal
     */
    public long reassign(Official actor, ApplicationId id, long caseVersion, OfficialId to, String reason)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.SUPERVISOR);
        String kept = ConflictOfInterest.reason(reason);
        if (candidates(application).stream().noneMatch(each -> each.id().equals(to))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE);
        }
        String from = application.claimedBy().map(OfficialId::toString).orElse("nobody");
        application.assign(to, clock.instant());
        return step.done(application, JournalAct.CASE_REASSIGNED, actor, from + " to " + to, kept);
    }
}
