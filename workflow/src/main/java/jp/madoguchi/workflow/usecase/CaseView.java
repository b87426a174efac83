package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.authority.Capacity;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.outbox.Waiting;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.OpenCorrection;

/**
 * A case as an official sees it; reading it is recorded.
 *
 * @param id which
 * @param version case version: every act takes it
 * @param procedure the pinned definition
 * @param arrivalNumber its number
 * @param arrivedAt when
 * @param dueOn last day of the standard period, moved by pauses
 * @param clock how the periods are counted
 * @param state where it stands
 * @param signature who signed, how far it is checked
 * @param answers as filed, corrected where corrected
 * @param evaluation computed values and fee
 * @param attachments files
 * @param applicantName the party
 * @param agentName who filed for the party under a delegation
 * @param claimedBy name of who works on it
 * @param mine claimed by this official
 * @param entered who entered it with what beside the form, if it came on paper or by telephone
 * @param corrections all requests
 * @param changes what corrections changed
 * @param opinions questions to other offices, as far as this official may see them
 * @param inspections inspections on site, oldest first
 * @param guidance administrative guidance given
 * @param ownSteps the steps that the procedure adds
 * @param draft the draft waiting or last made
 * @param decision once decided
 * @param waiting what a person must provide before its document can be issued, if anything
 * @param documents issued
 * @param timeline oldest first
 * @param numbers paths of Individual Numbers that this official may have shown
 * @param acts what this official may do now
 */
public record CaseView(
        ApplicationId id,
        long version,
        PublishedProcedure procedure,
        ArrivalNumber arrivalNumber,
        Instant arrivedAt,
        Optional<LocalDate> dueOn,
        ClockView clock,
        ApplicationState state,
        SignatureView signature,
        Answers answers,
        Evaluation evaluation,
        List<AttachmentRow> attachments,
        String applicantName,
        Optional<String> agentName,
        Optional<String> claimedBy,
        boolean mine,
        Optional<Entered> entered,
        List<OpenCorrection> corrections,
        List<Change> changes,
        List<OpinionView> opinions,
        List<Inspection> inspections,
        List<GuidanceView> guidance,
        OwnStepsView ownSteps,
        Optional<DraftView> draft,
        Optional<DecisionView> decision,
        Optional<Waiting> waiting,
        List<DocumentRow> documents,
        List<TimelineEntry> timeline,
        List<String> numbers,
        Set<CaseAct> acts) {
    public CaseView {
        attachments = List.copyOf(attachments);
        corrections = List.copyOf(corrections);
        changes = List.copyOf(changes);
        opinions = List.copyOf(opinions);
        inspections = List.copyOf(inspections);
        guidance = List.copyOf(guidance);
        documents = List.copyOf(documents);
        timeline = List.copyOf(timeline);
        numbers = List.copyOf(numbers);
        acts = Set.copyOf(acts);
    }

    /**
     * The applicant's signature.
     *
     * @param signer name in the certificate
     * @param state how far it is checked
     * @param timestampedAt instant of the timestamp, once there
     * @param method id of the signature method by which it came; empty text if that was not recorded
     * @param compared what the certificate says of its holder, beside the answers
     */
    public record SignatureView(
            String signer,
            SignatureState state,
            Optional<Instant> timestampedAt,
            String method,
            List<ComparedAttribute> compared) {
        public SignatureView {
            compared = List.copyOf(compared);
        }
    }

    /**
     * What came on paper or by telephone.
     *
     * @param channel which of them
     * @param by name of the official who entered it
     * @param entry what was written down beside the form
     * @param missing what is missing or wrong in the form, as far as no correction has brought it
     */
    public record Entered(Channel channel, String by, CounterEntry entry, List<Finding> missing) {
        public Entered {
            missing = List.copyOf(missing);
        }
    }

    /**
     * One value before and after a correction.
     *
     * @param correction number of the request
     * @param path where
     * @param before text before, empty if none
     * @param after text after, empty if none
     */
    public record Change(int correction, String path, String before, String after) {}

    /**
     * A draft (起案).
     *
     * @param proposal what it proposes
     * @param drafter name of who made it
     * @param draftedAt when
     * @param approvals who approved, in order
     * @param levelsNeeded approvals needed
     * @param chain the steps it passes, first to last
     * @param step id of the step it waits at
     * @param remandTargets ids of the steps it can be sent back to
     * @param remandComment why it was sent back, if it was
     * @param authority by what right this official could decide at the step it waits at, if at all
     */
    public record DraftView(
            Proposal proposal,
            String drafter,
            Instant draftedAt,
            List<ApprovalView> approvals,
            int levelsNeeded,
            List<ApprovalStep> chain,
            String step,
            List<String> remandTargets,
            Optional<String> remandComment,
            Optional<AuthorityView> authority) {}

    /**
     * By what right somebody decides.
     *
     * @param title the post, or the step's name
     * @param capacity in what capacity
     * @param insteadOf name of the absent holder, in substitution
     */
    public record AuthorityView(String title, Capacity capacity, Optional<String> insteadOf) {}

    /**
     * One approval.
     *
     * @param name who
     * @param authority by what right
     * @param inspectedAt when the absent holder confirmed having seen it (後閲)
     * @param remark what the absent holder remarked; empty if nothing
     */
    public record ApprovalView(String name, AuthorityView authority, Optional<Instant> inspectedAt, String remark) {}
}
