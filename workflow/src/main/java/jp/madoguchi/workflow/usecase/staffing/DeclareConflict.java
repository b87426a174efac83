package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.ConflictOfInterest;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;

/**
 * An official steps back from a case for a conflict of interest (利益相反の申出). From then on {@link CaseAccess} lets that
 * official neither read nor handle it; a case that the official had taken on waits for somebody else.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DeclareConflict {
    private final CaseAccess access;
    private final Applications applications;
    private final Accounts accounts;
    private final Conflicts conflicts;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    DeclareConflict(
            CaseAccess access,
            Applications applications,
            Accounts accounts,
            Conflicts conflicts,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.accounts = accounts;
        this.conflicts = conflicts;
        this.step = step;
        this.clock = clock;
    }

    /**
     * A declaration as a supervisor reads it.
     *
     * @param official who declared it
     * @param name the same, for the screen
     * @param reason why
     * @param at since when
     */
    public record Declared(OfficialId official, String name, String reason, Instant at) {}

    /** Declares, whoever may read the case, in whatever version: it never is too late. */
    public void declare(Official actor, ApplicationId id, String reason) throws RuleViolation {
        access.read(actor, id);
        Application application = applications.lock(id).orElseThrow(NotFound::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        conflicts.add(application, ConflictOfInterest.of(actor.id(), reason, now));
        if (application.claimedBy().equals(Optional.of(actor.id()))) {
            application.release(actor.id(), now);
        }
        step.done(application, JournalAct.CONFLICT_DECLARED, actor, "", reason.strip());
    }

    /** What was declared about a case, for supervisors of its office; nothing for anybody else. */
    public List<Declared> of(Official actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        if (!actor.holds(application.office(), Role.SUPERVISOR)) {
            return List.of();
        }
        return conflicts.of(id).stream()
                .map(each -> new Declared(
                        each.official(), accounts.displayName(each.official()), each.reason(), each.declaredAt()))
                .toList();
    }
}
