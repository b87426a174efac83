package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.bpmn.OwnStep;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;

/**
 * The steps that a procedure adds, as officials of the office in charge see them on a case.
 *
 * @param waiting the one to be completed now
 * @param done those completed, oldest first
 */
public record OwnStepsView(Optional<OwnStep> waiting, List<Done> done) {
    public OwnStepsView {
        done = List.copyOf(done);
    }

    /**
     * A completed step.
     *
     * @param name what was to be done
     * @param outcome in short
     * @param note what was seen or done
     * @param by name of who did it
     * @param at when
     */
    public record Done(String name, OwnStepOutcome outcome, String note, String by, Instant at) {}
}
