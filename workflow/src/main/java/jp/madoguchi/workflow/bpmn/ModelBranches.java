package jp.madoguchi.workflow.bpmn;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.workflow.bpmn.ModelCourse.Branch;

/** The event sub-processes of a model: every one that messages are sent to, in its standard form, and no other. */
final class ModelBranches {
    private final Map<String, String> messages;
    private final ModelFindings findings;

    ModelBranches(ModelElement root, ModelFindings findings) {
        this.messages = root.children("message").stream()
                .collect(Collectors.toMap(ModelElement::id, message -> message.get("name"), (a, b) -> a));
        this.findings = findings;
    }

    void check(ModelElement process, List<Branch> expected) {
        Map<String, Branch> missing = expected.stream()
                .collect(Collectors.toMap(branch -> branch.message().messageName(), Function.identity()));
        for (ModelElement sub : process.children("subProcess")) {
            Branch branch = missing.remove(message(sub));
            if (branch == null) {
                findings.add(
                        sub,
                        "the sub-process " + sub.id() + " begins with one of the messages "
                                + expected.stream()
                                        .map(each -> each.message().messageName())
                                        .sorted()
                                        .toList()
                                + ", each once");
            } else {
                form(sub, branch);
            }
        }
        missing.keySet().stream()
                .sorted()
                .forEach(name ->
                        findings.add(process, "the branch that begins with the message " + name + " is missing"));
        for (ModelElement waiting : process.children("receiveTask")) {
            if (!LifecycleMessage.DOCUMENT_ISSUED.messageName().equals(messages.get(waiting.get("messageRef")))) {
                findings.add(waiting, waiting.id() + " waits for the message document_issued");
            }
        }
        process.children("startEvent").stream()
                .filter(start -> !start.children("messageEventDefinition").isEmpty())
                .forEach(start -> findings.add(start, "a case begins with its arrival, not with a message"));
    }

    private String message(ModelElement sub) {
        return sub.children("startEvent").stream()
                .flatMap(start -> start.children("messageEventDefinition").stream())
                .map(event -> messages.getOrDefault(event.get("messageRef"), ""))
                .findFirst()
                .orElse("");
    }

    private void form(ModelElement sub, Branch branch) {
        if (!sub.get("triggeredByEvent").equals("true")) {
            findings.add(sub, "the sub-process " + sub.id() + " is triggered by its event");
        }
        ModelScope scope = new ModelScope(sub);
        if (!scope.isSound(findings)) {
            return;
        }
        ModelElement start = scope.nodes("startEvent").get(0);
        boolean interrupting = !start.get("isInterrupting").equals("false");
        if (interrupting != branch.interrupting()) {
            findings.add(start, start.id() + (branch.interrupting() ? " ends the case" : " runs beside the case"));
        }
        ModelElement at = start;
        for (HumanStep step : branch.steps()) {
            at = next(scope, at);
            if (!at.id().equals(step.element())) {
                findings.add(at, "here the branch has the step " + step.element() + ", not " + at.id());
                return;
            }
        }
        if (!next(scope, at).is("endEvent")) {
            findings.add(at, "after " + at.id() + " this branch ends");
        }
    }

    private static ModelElement next(ModelScope scope, ModelElement node) {
        return scope.node(scope.outgoing(node.id()).get(0).to()).orElseThrow();
    }
}
