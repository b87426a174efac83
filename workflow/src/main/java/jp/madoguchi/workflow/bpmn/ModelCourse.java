package jp.madoguchi.workflow.bpmn;

import static jp.madoguchi.workflow.bpmn.HumanStep.ANSWER_CORRECTION;
import static jp.madoguchi.workflow.bpmn.HumanStep.APPROVE;
import static jp.madoguchi.workflow.bpmn.HumanStep.HANDLE;
import static jp.madoguchi.workflow.bpmn.HumanStep.RECORD_INTAKE;
import static jp.madoguchi.workflow.bpmn.HumanStep.REVIEW;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.Lifecycle;

/**
 * What the use cases rely on: the steps that a model must have, and for each outcome of each step where the case waits
 * next. Steps of one's own may lie only on the ways named here; nothing else lies on a way to the issuance, so that no
 * model leads to it except from a decision.
 */
record ModelCourse(List<HumanStep> steps, List<Way> ways, List<Branch> branches) {
    static final String ISSUANCE = "request_issuance";
    static final String WAITING = "await_issuance";

    /**
     * A way from one step to the next.
     *
     * @param from the step that ends
     * @param outcome what it came to; empty for an outcome that no condition names, which takes the default flows
     * @param to id of where the case waits next
     * @param own whether steps of one's own may lie on it
     */
    record Way(HumanStep from, Optional<StepOutcome> outcome, String to, boolean own) {}

    /**
     * What may begin beside, by a message, while the case runs.
     *
     * @param interrupting whether it ends the case
     * @param steps its steps, in order
     */
    record Branch(LifecycleMessage message, boolean interrupting, List<HumanStep> steps) {}

    private static final Branch WITHDRAWAL = new Branch(LifecycleMessage.APPLICATION_WITHDRAWN, true, List.of());

    /** Of a case that is reviewed and decided. */
    static ModelCourse application(boolean withApproval) {
        Stream<Way> review = Stream.of(
                way(RECORD_INTAKE, StepOutcome.INTAKE_RECORDED, REVIEW, true),
                way(ANSWER_CORRECTION, StepOutcome.CORRECTED, REVIEW, true),
                byDefault(ANSWER_CORRECTION, REVIEW),
                way(REVIEW, StepOutcome.CORRECTION, ANSWER_CORRECTION, false),
                new Way(REVIEW, Optional.of(StepOutcome.DECIDED), ISSUANCE, false),
                way(REVIEW, StepOutcome.REVIEW_CONTINUES, REVIEW, true),
                byDefault(REVIEW, REVIEW));
        Stream<Way> approval = Stream.of(
                way(REVIEW, StepOutcome.DRAFTED, APPROVE, true),
                new Way(APPROVE, Optional.of(StepOutcome.APPROVED), ISSUANCE, false),
                way(APPROVE, StepOutcome.NEXT_LEVEL, APPROVE, false),
                way(APPROVE, StepOutcome.REMANDED_TO_STEP, APPROVE, false),
                way(APPROVE, StepOutcome.REMANDED, REVIEW, true),
                byDefault(APPROVE, REVIEW));
        List<HumanStep> steps = withApproval
                ? List.of(RECORD_INTAKE, REVIEW, ANSWER_CORRECTION, APPROVE)
                : List.of(RECORD_INTAKE, REVIEW, ANSWER_CORRECTION);
        return new ModelCourse(
                steps,
                Stream.of(intake(), review, withApproval ? approval : Stream.<Way>of())
                        .flatMap(ways -> ways)
                        .toList(),
                List.of(
                        WITHDRAWAL,
                        new Branch(LifecycleMessage.OPINION_REQUESTED, false, List.of(HumanStep.ANSWER_OPINION)),
                        new Branch(LifecycleMessage.GUIDANCE_GIVEN, false, List.of(HumanStep.ANSWER_GUIDANCE)),
                        new Branch(
                                LifecycleMessage.INSPECTION_OFFERED,
                                false,
                                List.of(HumanStep.PICK_INSPECTION, HumanStep.RECORD_INSPECTION))));
    }

    /** Of a notification, which is handled. */
    static ModelCourse notification() {
        Stream<Way> handling = Stream.of(
                way(RECORD_INTAKE, StepOutcome.INTAKE_RECORDED, HANDLE, true),
                way(ANSWER_CORRECTION, StepOutcome.CORRECTED, HANDLE, true),
                byDefault(ANSWER_CORRECTION, HANDLE),
                way(HANDLE, StepOutcome.FORMAL_DEFECT, ANSWER_CORRECTION, false),
                new Way(HANDLE, Optional.of(StepOutcome.HANDLED), ISSUANCE, false),
                way(HANDLE, StepOutcome.HANDLING_CONTINUES, HANDLE, true),
                byDefault(HANDLE, HANDLE));
        return new ModelCourse(
                List.of(RECORD_INTAKE, HANDLE, ANSWER_CORRECTION),
                Stream.concat(intake(), handling).toList(),
                List.of(WITHDRAWAL));
    }

    static ModelCourse of(Lifecycle lifecycle, boolean withApproval) {
        return lifecycle == Lifecycle.NOTIFICATION ? notification() : application(withApproval);
    }

    private static Stream<Way> intake() {
        return Stream.of(
                way(RECORD_INTAKE, StepOutcome.DEFECT_AT_INTAKE, ANSWER_CORRECTION, false),
                way(RECORD_INTAKE, StepOutcome.INTAKE_CONTINUES, RECORD_INTAKE, false),
                new Way(RECORD_INTAKE, Optional.empty(), RECORD_INTAKE.element(), false),
                way(ANSWER_CORRECTION, StepOutcome.CORRECTED_BEFORE_INTAKE, RECORD_INTAKE, false));
    }

    private static Way way(HumanStep from, StepOutcome outcome, HumanStep to, boolean own) {
        return new Way(from, Optional.of(outcome), to.element(), own);
    }

    private static Way byDefault(HumanStep from, HumanStep to) {
        return new Way(from, Optional.empty(), to.element(), true);
    }

    /** The variable in which a step leaves its outcome. */
    String variable(HumanStep step) {
        return ways.stream()
                .filter(way -> way.from() == step)
                .flatMap(way -> way.outcome().stream())
                .map(StepOutcome::variable)
                .findFirst()
                .orElse("");
    }

    /** Whether a step can come to this. */
    boolean knows(HumanStep step, String outcome) {
        return ways.stream().filter(way -> way.from() == step).anyMatch(way -> way.outcome()
                .filter(known -> known.name().equals(outcome))
                .isPresent());
    }
}
