package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.authority.Absences;
import jp.madoguchi.workflow.authority.Authority;
import jp.madoguchi.workflow.authority.LaterInspection;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.Approval;
import jp.madoguchi.workflow.review.Draft;

/** A draft with its chain as officials see it: who decided, by what right, and what was looked at afterwards. */
@Singleton
class DraftViews {
    private final Accounts accounts;
    private final Absences absences;
    private final DecidingPower power;

    @Inject
    DraftViews(Accounts accounts, Absences absences, DecidingPower power) {
        this.accounts = accounts;
        this.absences = absences;
        this.power = power;
    }

    CaseView.DraftView view(Official actor, Application application, Draft draft, PublishedProcedure procedure) {
        boolean decides = application.state() == ApplicationState.DRAFTED
                && actor.holds(application.office(), Role.APPROVER)
                && draft.isDistant(actor.id());
        return new CaseView.DraftView(
                draft.proposal(),
                accounts.displayName(draft.draftedBy()),
                draft.draftedAt(),
                approvals(application, draft),
                draft.levelsNeeded(),
                chain(draft, procedure),
                draft.step(),
                draft.remandTargets(),
                draft.remandComment(),
                decides ? power.of(actor, application, draft).map(this::view) : Optional.empty());
    }

    private List<CaseView.ApprovalView> approvals(Application application, Draft draft) {
        boolean substituted = draft.approvals().stream()
                .anyMatch(approval -> approval.authority().insteadOf().isPresent());
        List<LaterInspection> inspections = substituted ? absences.of(application.id()) : List.of();
        return draft.approvals().stream()
                .map(approval -> view(approval, inspections))
                .toList();
    }

    private CaseView.ApprovalView view(Approval approval, List<LaterInspection> inspections) {
        Optional<LaterInspection> inspection = inspections.stream()
                .filter(each ->
                        each.decidedAt().equals(approval.at()) && each.deputy().equals(approval.by()))
                .findFirst();
        return new CaseView.ApprovalView(
                accounts.displayName(approval.by()),
                view(approval.authority()),
                inspection.flatMap(LaterInspection::seenAt),
                inspection.map(LaterInspection::remark).orElse(""));
    }

    private CaseView.AuthorityView view(Authority authority) {
        return new CaseView.AuthorityView(
                authority.title(), authority.capacity(), authority.insteadOf().map(accounts::displayName));
    }

    private static List<ApprovalStep> chain(Draft draft, PublishedProcedure procedure) {
        List<ApprovalStep> steps = procedure.definition().decision().steps();
        return draft.chain().stream()
                .flatMap(id -> steps.stream().filter(step -> step.id().equals(id)))
                .toList();
    }
}
