package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.web.official.CaseActs;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.OpenedCase;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.workflow.authority.WorkGroup;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.staffing.AssignGroup;
import org.jspecify.annotations.Nullable;

/** The group (係) that has a case. */
@Named("caseGroup")
@RequestScoped
public class CaseGroupScreen {
    private final AssignGroup assign;
    private final OfficialSession session;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Posted posted;

    @Inject
    public CaseGroupScreen(
            AssignGroup assign, OfficialSession session, OpenedCase opened, CaseActs acts, Posted posted) {
        this.assign = assign;
        this.session = session;
        this.opened = opened;
        this.acts = acts;
        this.posted = posted;
    }

    /** The groups that can have the case; none where the office has no groups, or the case is over. */
    public List<WorkGroup> getChoices() {
        try {
            return opened.found().isPresent() && opened.view().state().isOpenCase()
                    ? assign.choices(session.required(), opened.view().id())
                    : List.of();
        } catch (RuleViolation notTheirs) {
            return List.of();
        }
    }

    /** Name of the group that has it; empty if none. */
    public String getName() {
        return having().map(WorkGroup::name).orElse("");
    }

    /** Id of the group that has it; empty if none. */
    public String getId() {
        return having().map(group -> group.id().toString()).orElse("");
    }

    private Optional<WorkGroup> having() {
        try {
            return opened.found().isPresent()
                    ? assign.having(session.required(), opened.view().id())
                    : Optional.empty();
        } catch (RuleViolation notTheirs) {
            return Optional.empty();
        }
    }

    /** Gives the case to the chosen group, or to none. */
    public @Nullable String act() {
        Optional<UUID> group = StaffActs.id(posted.text("group"));
        return acts.carryOut(
                group.isPresent() ? "act.done.group" : "act.done.group.none",
                (actor, id, version) -> assign.assign(actor, id, version, group));
    }
}
