package jp.madoguchi.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.usecase.OwnStepsView;

/** The steps that a procedure's own process model adds: the one that waits, and those completed. */
record OwnStepBody(Optional<Waiting> waiting, List<Done> done) {

    /** The step to be completed now. */
    record Waiting(String step, String name, Role role, List<OwnStepOutcome> outcomes) {}

    /** A completed step. */
    record Done(String name, OwnStepOutcome outcome, String note, String by, Instant at) {}

    static OwnStepBody of(OwnStepsView view) {
        return new OwnStepBody(
                view.waiting().map(step -> new Waiting(step.element(), step.name(), step.role(), step.outcomes())),
                view.done().stream()
                        .map(done -> new Done(done.name(), done.outcome(), done.note(), done.by(), done.at()))
                        .toList());
    }
}
