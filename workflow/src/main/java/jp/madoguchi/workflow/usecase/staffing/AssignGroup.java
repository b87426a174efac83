package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.authority.WorkGroup;
import jp.madoguchi.workflow.authority.WorkGroups;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;

/** Gives a case to a group of its office (係への割当て), or to none; nobody's rights change. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AssignGroup {
    private final CaseAccess access;
    private final WorkGroups groups;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    AssignGroup(CaseAccess access, WorkGroups groups, CaseStep step, Clock clock) {
        this.access = access;
        this.groups = groups;
        this.step = step;
        this.clock = clock;
    }

    /** The groups of the case's office, for people of that office. */
    public List<WorkGroup> choices(Official actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        return actor.offices().contains(application.office())
                ? groups.of(application.agency(), application.office())
                : List.of();
    }

    /** The group that has the case, for people of its office. */
    public Optional<WorkGroup> having(Official actor, ApplicationId id) throws RuleViolation {
        Optional<UUID> having = groups.having(id);
        return choices(actor, id).stream()
                .filter(group -> having.equals(Optional.of(group.id())))
                .findFirst();
    }

    /** Assigns; returns the new case version. */
    public long assign(Official actor, ApplicationId id, long caseVersion, Optional<UUID> group) throws RuleViolation {
        Application application =
                access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR);
        if (!application.state().isOpenCase()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        List<WorkGroup> choices = groups.of(application.agency(), application.office());
        if (group.isPresent() && choices.stream().noneMatch(each -> each.id().equals(group.get()))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE);
        }
        application.touch(clock.instant());
        long version = step.done(
                application,
                JournalAct.CASE_GROUPED,
                actor,
                group.map(UUID::toString).orElse("no group"));
        groups.assign(id, group);
        return version;
    }
}
