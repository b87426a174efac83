package jp.madoguchi.web.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.usecase.ApplicationView;

/** An application as its applicant fills it in; {@code version} is also the ETag. */
record ApplicationBody(
        String id,
        long version,
        ProcedureRef procedure,
        ApplicationState state,
        Optional<String> arrivalNumber,
        @JsonRawValue String answers,
        List<String> visible,
        List<String> required,
        Map<String, Object> computed,
        List<FindingView> findings,
        List<ExitView> exits,
        Optional<Long> feeYen,
        Optional<String> route,
        List<AttachmentView> attachments,
        Optional<CorrectionView> correction) {

    /** The pinned version. */
    record ProcedureRef(String id, int version) {
        static ProcedureRef of(PublishedProcedure procedure) {
            return new ProcedureRef(procedure.key().procedure(), procedure.key().version());
        }
    }

    static ApplicationBody of(ApplicationView view) {
        Evaluation evaluation = view.evaluation();
        return new ApplicationBody(
                view.id().toString(),
                view.version(),
                ProcedureRef.of(view.procedure()),
                view.state(),
                view.arrivalNumber().map(Object::toString),
                view.answers().toJsonText(),
                List.copyOf(evaluation.visible()),
                List.copyOf(evaluation.required()),
                evaluation.computed(),
                FindingView.all(evaluation.findings()),
                ExitView.all(evaluation.exits()),
                evaluation.feeYen(),
                evaluation.route(),
                AttachmentView.all(view.attachments()),
                view.correction().map(CorrectionView::of));
    }
}
