package jp.madoguchi.workflow.usecase;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.LiveEvaluation;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.OpenCorrection;

/**
 * An application as its applicant fills it in.
 *
 * @param id which
 * @param version optimistic version: the ETag
 * @param procedure the pinned definition
 * @param answers as typed; during a correction the answer being prepared
 * @param evaluation visibility, computed values, findings, fee
 * @param attachments files
 * @param state where it stands
 * @param arrivalNumber once arrived
 * @param correction the unanswered correction request: only its paths are open
 * @param migration a newer version in which the draft may be continued
 */
public record ApplicationView(
        ApplicationId id,
        long version,
        PublishedProcedure procedure,
        Answers answers,
        Evaluation evaluation,
        List<AttachmentRow> attachments,
        ApplicationState state,
        Optional<ArrivalNumber> arrivalNumber,
        Optional<OpenCorrection> correction,
        Optional<MigrationOffer> migration) {
    public ApplicationView {
        attachments = List.copyOf(attachments);
    }

    /** The evaluation in a form that can be continued; empty if it was opened for reading only. */
    public Optional<LiveEvaluation> live() {
        return evaluation instanceof LiveEvaluation live ? Optional.of(live) : Optional.empty();
    }

    /** The same after saving; the files are as they were. */
    public ApplicationView after(SavedDraft saved) {
        return new ApplicationView(
                id,
                saved.version(),
                procedure,
                saved.answers(),
                saved.evaluation(),
                attachments,
                state.isDraft() ? ApplicationState.DRAFT : state,
                arrivalNumber,
                correction,
                migration);
    }

    /** Whether the applicant may change this path now. */
    public boolean opens(String path) {
        return state.isDraft() || correction.map(request -> request.opens(path)).orElse(false);
    }
}
