package jp.madoguchi.web.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.authority.Capacity;
import jp.madoguchi.workflow.usecase.CaseAct;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.ComparedAttribute;

/** A case as an official sees it; {@code acts} are those that this official may do now. */
record CaseBody(
        String id,
        long version,
        ApplicationBody.ProcedureRef procedure,
        String arrivalNumber,
        Instant arrivedAt,
        Optional<LocalDate> dueOn,
        ApplicationState state,
        Signature signature,
        @JsonRawValue String answers,
        Map<String, Object> computed,
        List<FindingView> findings,
        Optional<Long> feeYen,
        List<AttachmentView> attachments,
        String applicantName,
        Optional<String> claimedBy,
        boolean mine,
        List<CorrectionView> corrections,
        List<Change> changes,
        List<OpinionBody> opinions,
        List<InspectionBody> inspections,
        List<GuidanceBody> guidance,
        OwnStepBody ownSteps,
        Optional<Draft> draft,
        Optional<DecisionBody> decision,
        List<DocumentView> documents,
        List<TimelineView> timeline,
        List<CaseAct> acts) {

    /** The applicant's signature. */
    record Signature(
            String signer,
            SignatureState state,
            Optional<Instant> timestampedAt,
            String method,
            List<ComparedAttribute> compared) {}

    /** One value before and after a correction. */
    record Change(int correction, String path, String before, String after) {}

    /** One approval: who, by which post, in what capacity, and what the absent holder of the post made of it. */
    record Approval(
            String name,
            String title,
            Capacity capacity,
            Optional<String> insteadOf,
            Optional<Instant> inspectedAt,
            String remark) {
        static Approval of(CaseView.ApprovalView approval) {
            return new Approval(
                    approval.name(),
                    approval.authority().title(),
                    approval.authority().capacity(),
                    approval.authority().insteadOf(),
                    approval.inspectedAt(),
                    approval.remark());
        }
    }

    /** A draft (起案). */
    record Draft(
            ProposalBody proposal,
            String drafter,
            Instant draftedAt,
            List<String> approvals,
            List<Approval> approvalRecords,
            int levelsNeeded,
            List<String> chain,
            String step,
            List<String> remandTargets,
            Optional<String> remandComment) {
        static Draft of(CaseView.DraftView draft) {
            return new Draft(
                    ProposalBody.of(draft.proposal()),
                    draft.drafter(),
                    draft.draftedAt(),
                    draft.approvals().stream().map(CaseView.ApprovalView::name).toList(),
                    draft.approvals().stream().map(Approval::of).toList(),
                    draft.levelsNeeded(),
                    draft.chain().stream().map(step -> step.id()).toList(),
                    draft.step(),
                    draft.remandTargets(),
                    draft.remandComment());
        }
    }

    static CaseBody of(CaseView view) {
        CaseView.SignatureView signature = view.signature();
        return new CaseBody(
                view.id().toString(),
                view.version(),
                ApplicationBody.ProcedureRef.of(view.procedure()),
                view.arrivalNumber().value(),
                view.arrivedAt(),
                view.dueOn(),
                view.state(),
                new Signature(
                        signature.signer(),
                        signature.state(),
                        signature.timestampedAt(),
                        signature.method(),
                        signature.compared()),
                view.answers().toJsonText(),
                view.evaluation().computed(),
                FindingView.all(view.evaluation().findings()),
                view.evaluation().feeYen(),
                AttachmentView.all(view.attachments()),
                view.applicantName(),
                view.claimedBy(),
                view.mine(),
                view.corrections().stream().map(CorrectionView::of).toList(),
                view.changes().stream()
                        .map(change -> new Change(change.correction(), change.path(), change.before(), change.after()))
                        .toList(),
                view.opinions().stream().map(OpinionBody::of).toList(),
                view.inspections().stream().map(InspectionBody::of).toList(),
                view.guidance().stream().map(GuidanceBody::of).toList(),
                OwnStepBody.of(view.ownSteps()),
                view.draft().map(Draft::of),
                view.decision().map(DecisionBody::of),
                DocumentView.all(view.documents()),
                TimelineView.all(view.timeline()),
                view.acts().stream().sorted().toList());
    }
}
