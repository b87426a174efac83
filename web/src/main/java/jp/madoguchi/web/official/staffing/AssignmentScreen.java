package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.web.official.Addresses;
import jp.madoguchi.web.official.CaseActs;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.OpenedCase;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAct;
import jp.madoguchi.workflow.usecase.staffing.DeclareConflict;
import jp.madoguchi.workflow.usecase.staffing.LiftConflict;
import jp.madoguchi.workflow.usecase.staffing.ReassignCase;
import org.jspecify.annotations.Nullable;

/** Who works on a case: a supervisor gives it to somebody else, anybody declares a conflict of interest. */
@Named("assignment")
@RequestScoped
public class AssignmentScreen {
    private final ReassignCase reassign;
    private final DeclareConflict conflict;
    private final LiftConflict lift;
    private final OfficialSession session;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public AssignmentScreen(
            ReassignCase reassign,
            DeclareConflict conflict,
            LiftConflict lift,
            OfficialSession session,
            OpenedCase opened,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.reassign = reassign;
        this.conflict = conflict;
        this.lift = lift;
        this.session = session;
        this.opened = opened;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    private boolean may(CaseAct act) {
        return opened.found().filter(view -> view.acts().contains(act)).isPresent();
    }

    /** Whether this official may give the case to somebody else. */
    public boolean isReassignable() {
        return may(CaseAct.REASSIGN);
    }

    /** Whether this official may declare a conflict of interest. */
    public boolean isDeclarable() {
        return may(CaseAct.DECLARE_CONFLICT);
    }

    /** Whom the case can be given to. */
    public List<Colleagues.Colleague> getCandidates() {
        try {
            return isReassignable()
                    ? reassign.candidates(session.required(), opened.view().id())
                    : List.of();
        } catch (RuleViolation notTheirs) {
            return List.of();
        }
    }

    /** Conflicts of interest declared about the case, as far as this official may know. */
    public List<DeclareConflict.Declared> getDeclared() {
        try {
            return opened.found().isPresent()
                    ? conflict.of(session.required(), opened.view().id())
                    : List.of();
        } catch (RuleViolation notTheirs) {
            return List.of();
        }
    }

    /** What was typed or chosen. */
    public String typed(String input) {
        return posted.text(input);
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 2);
        return switch (pressed[0]) {
            case "reassign" -> give();
            case "declare" -> declare();
            case "lift" -> lift(pressed.length < 2 ? "" : pressed[1]);
            default -> null;
        };
    }

    private @Nullable String lift(String declarer) {
        Optional<OfficialId> official = official(declarer);
        String reason = posted.text("lift-" + declarer);
        if (official.isPresent() && reason.isEmpty()) {
            complaints.about("lift-" + official.get(), words.say("assignment.error.lift"));
        }
        return official.isEmpty() || complaints.isAny()
                ? null
                : acts.carryOut(
                        "act.done.lift",
                        (actor, id, version) -> lift.lift(actor, id, version, official.get(), reason),
                        id -> Addresses.ofCase("assignment", id));
    }

    private @Nullable String give() {
        Optional<OfficialId> to = official(posted.text("to"));
        if (to.isEmpty()) {
            complaints.about("to", words.say("assignment.error.to"));
        }
        if (posted.text("reason").isEmpty()) {
            complaints.about("reason", words.say("assignment.error.reason"));
        }
        return complaints.isAny()
                ? null
                : acts.carryOut(
                        "act.done.reassign",
                        (actor, id, version) -> reassign.reassign(actor, id, version, to.get(), posted.text("reason")));
    }

    private @Nullable String declare() {
        if (posted.text("ground").isEmpty()) {
            complaints.about("ground", words.say("assignment.error.ground"));
            return null;
        }
        return acts.carryOut(
                "act.done.declare", (actor, id, version) -> conflict.declare(actor, id, posted.text("ground")));
    }

    private static Optional<OfficialId> official(String text) {
        try {
            return Optional.of(new OfficialId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
