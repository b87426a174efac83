package jp.madoguchi.workflow.bpmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.bpmn.ModelCourse.Way;

/**
 * Walks every way through a model: from each step, with each of its outcomes and with one that nobody knows, to where the
 * case waits next, and compares that with what the use cases rely on.
 */
final class ModelWalk {
    private final ModelScope scope;
    private final ModelCourse course;
    private final ModelFindings findings;
    /** For each step of one's own, the standard step to which it leads. */
    private final Map<String, String> zones = new HashMap<>();

    private final Set<String> walked = new HashSet<>();

    ModelWalk(ModelScope scope, ModelCourse course, ModelFindings findings) {
        this.scope = scope;
        this.course = course;
        this.findings = findings;
    }

    /** Checks that the case begins, goes on and ends as it must. */
    void check() {
        ModelElement start = scope.nodes("startEvent").get(0);
        String first = HumanStep.RECORD_INTAKE.element();
        if (!next(start).equals(first)) {
            findings.add(start, "a case begins with " + first + ": arrival is followed by the formal check");
        }
        course.ways().forEach(this::way);
        straight(ModelCourse.ISSUANCE, ModelCourse.WAITING);
        ModelElement waiting = scope.node(ModelCourse.WAITING).orElseThrow();
        if (scope.node(next(waiting)).filter(node -> node.is("endEvent")).isEmpty()) {
            findings.add(waiting, ModelCourse.WAITING + " is followed by the end");
        }
        scope.nodes("userTask").stream()
                .filter(task -> ModelGrammar.standard(task.id()).isEmpty() && !zones.containsKey(task.id()))
                .forEach(task -> findings.add(task, "no outcome leads to the step " + task.id()));
    }

    private void straight(String from, String to) {
        ModelElement node = scope.node(from).orElseThrow();
        if (!next(node).equals(to)) {
            findings.add(node, from + " is followed by " + to);
        }
    }

    private String next(ModelElement node) {
        return scope.outgoing(node.id()).get(0).to();
    }

    private void way(Way way) {
        ModelElement from = scope.node(way.from().element()).orElseThrow();
        String variable = course.variable(way.from());
        String outcome = way.outcome().map(StepOutcome::name).orElse("");
        conditions(from, variable, way.from());
        land(from, variable, outcome).ifPresent(landed -> arrive(from, said(way), landed, way.to(), way.own()));
    }

    private static String said(Way way) {
        return way.from().element()
                + way.outcome().map(known -> " with " + known).orElse(" with an outcome that no condition names");
    }

    private void arrive(ModelElement from, String said, ModelElement landed, String to, boolean own) {
        if (landed.id().equals(to)) {
            return;
        }
        boolean ownStep =
                landed.is("userTask") && ModelGrammar.standard(landed.id()).isEmpty();
        if (!ownStep) {
            findings.add(from, "after " + said + " the case goes to " + to + ", not to " + landed.id());
        } else if (!own) {
            findings.add(from, "after " + said + " the case goes straight to " + to + ", without " + landed.id());
        } else {
            own(landed, to);
        }
    }

    /** A step of one's own: whatever it comes to, the case stays between the same two standard steps. */
    private void own(ModelElement step, String to) {
        String known = zones.putIfAbsent(step.id(), to);
        if (known != null) {
            if (!known.equals(to)) {
                findings.add(
                        step, "the step " + step.id() + " lies before " + known + " or before " + to + ", not both");
            }
            return;
        }
        for (ModelFlow flow : conditions(step)) {
            if (!flow.variable().equals(OwnStepOutcome.VARIABLE) || !isOwnOutcome(flow.outcome())) {
                findings.add(
                        flow.element(),
                        "after " + step.id() + " a condition compares " + OwnStepOutcome.VARIABLE
                                + " with PASSED or FAILED, not " + flow.variable() + " with " + flow.outcome());
            }
        }
        for (String outcome : List.of(OwnStepOutcome.PASSED.name(), OwnStepOutcome.FAILED.name(), "")) {
            land(step, OwnStepOutcome.VARIABLE, outcome).ifPresent(landed -> {
                String said = step.id()
                        + (outcome.isEmpty() ? " with an outcome that no condition names" : " with " + outcome);
                arrive(step, said, landed, to, true);
            });
        }
    }

    private static boolean isOwnOutcome(String outcome) {
        return outcome.equals(OwnStepOutcome.PASSED.name()) || outcome.equals(OwnStepOutcome.FAILED.name());
    }

    private void conditions(ModelElement from, String variable, HumanStep step) {
        if (!walked.add(from.id())) {
            return;
        }
        for (ModelFlow flow : conditions(from)) {
            if (!flow.variable().equals(variable) || !course.knows(step, flow.outcome())) {
                findings.add(
                        flow.element(),
                        "after " + step.element() + " a condition compares " + variable
                                + " with one of its outcomes, not " + flow.variable() + " with " + flow.outcome());
            }
        }
    }

    /** The conditional flows of all gateways between a step and the next ones. */
    List<ModelFlow> conditions(ModelElement from) {
        Set<ModelFlow> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        gather(from, found, seen);
        return List.copyOf(found);
    }

    private void gather(ModelElement from, Set<ModelFlow> found, Set<String> seen) {
        for (ModelFlow flow : scope.outgoing(from.id())) {
            if (flow.isConditional()) {
                found.add(flow);
            }
            scope.node(flow.to())
                    .filter(node -> node.is("exclusiveGateway") && seen.add(node.id()))
                    .ifPresent(gateway -> gather(gateway, found, seen));
        }
    }

    /** Where the case waits next; empty if it would circle between gateways. */
    private Optional<ModelElement> land(ModelElement from, String variable, String outcome) {
        ModelElement at = scope.node(next(from)).orElseThrow();
        Set<String> passed = new HashSet<>();
        while (at.is("exclusiveGateway")) {
            if (!passed.add(at.id())) {
                findings.add(at, "a case would circle at the gateway " + at.id() + " for ever");
                return Optional.empty();
            }
            at = scope.node(taken(at, variable, outcome).to()).orElseThrow();
        }
        return Optional.of(at);
    }

    private ModelFlow taken(ModelElement gateway, String variable, String outcome) {
        List<ModelFlow> out = scope.outgoing(gateway.id());
        return out.stream()
                .filter(flow -> flow.isConditional()
                        && flow.variable().equals(variable)
                        && flow.outcome().equals(outcome))
                .findFirst()
                .or(() -> out.stream()
                        .filter(flow -> flow.id().equals(gateway.get("default")))
                        .findFirst())
                .orElseGet(() -> out.get(0));
    }
}
