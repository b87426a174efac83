package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.usecase.ApproveDraft;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.RemandDraft;
import org.jspecify.annotations.Nullable;

/** The second person's page: approve the draft (決裁) or send it back (差戻し). */
@Named("finalDecision")
@RequestScoped
public class DecisionScreen {
    private final ApproveDraft approveDraft;
    private final RemandDraft remandDraft;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final StepUpField stepUp;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public DecisionScreen(
            ApproveDraft approveDraft,
            RemandDraft remandDraft,
            OpenedCase opened,
            CaseActs acts,
            StepUpField stepUp,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.approveDraft = approveDraft;
        this.remandDraft = remandDraft;
        this.opened = opened;
        this.acts = acts;
        this.stepUp = stepUp;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** Whether a draft waits. */
    public boolean isWaiting() {
        return opened.found().flatMap(CaseView::draft).isPresent();
    }

    public CaseView.DraftView getDraft() {
        return opened.view().draft().orElseThrow(() -> new IllegalStateException("No draft waits"));
    }

    /** The comment typed for sending back. */
    public String getComment() {
        return posted.text("comment");
    }

    /** A step that the draft can go back to. */
    public record Target(String id, String name) {}

    /** Drafting, and the steps that approved before. */
    public List<Target> getRemandTargets() {
        return getDraft().remandTargets().stream()
                .map(id -> new Target(
                        id,
                        getDraft().chain().stream()
                                .filter(step -> step.id().equals(id))
                                .findFirst()
                                .map(step -> words.in(step.name()))
                                .orElseGet(() -> words.say("chain.drafting"))))
                .toList();
    }

    /** The step chosen, drafting unless another is. */
    public String getTo() {
        return posted.text("to").isEmpty() ? ApprovalStep.DRAFTING : posted.text("to");
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        return switch (posted.text("act")) {
            case "approve" -> approve();
            case "remand" -> remand();
            default -> null;
        };
    }

    private @Nullable String approve() {
        if (!stepUp.proved()) {
            return null;
        }
        boolean last = opened.found()
                .flatMap(CaseView::draft)
                .filter(draft -> draft.approvals().size() + 1 < draft.levelsNeeded())
                .isEmpty();
        return acts.carryOut(last ? "act.done.approve" : "act.done.approve.next", approveDraft::approve);
    }

    private @Nullable String remand() {
        if (getComment().isEmpty()) {
            complaints.about("comment", words.say("decision.error.reason"));
            return null;
        }
        return acts.carryOut(
                "act.done.remand",
                (actor, id, version) -> remandDraft.remand(actor, id, version, getTo(), getComment()));
    }
}
