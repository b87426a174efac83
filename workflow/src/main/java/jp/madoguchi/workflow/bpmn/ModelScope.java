package jp.madoguchi.workflow.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes and flows of a process or of one of its event sub-processes. */
final class ModelScope {
    private static final Set<String> NODES =
            Set.of("startEvent", "endEvent", "userTask", "serviceTask", "receiveTask", "exclusiveGateway");

    private final ModelElement element;
    private final Map<String, ModelElement> nodes = new LinkedHashMap<>();
    private final List<ModelFlow> flows;

    ModelScope(ModelElement element) {
        this.element = element;
        element.children().stream()
                .filter(child -> NODES.contains(child.name().getLocalPart()))
                .forEach(child -> nodes.put(child.id(), child));
        this.flows =
                element.children("sequenceFlow").stream().map(ModelFlow::of).toList();
    }

    ModelElement element() {
        return element;
    }

    Optional<ModelElement> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<ModelElement> nodes(String kind) {
        return element.children(kind);
    }

    List<ModelFlow> outgoing(String id) {
        return flows.stream().filter(flow -> flow.from().equals(id)).toList();
    }

    /** Whether its form is sound enough to walk through: every node goes on in the way of its kind, and to an end. */
    boolean isSound(ModelFindings findings) {
        int before = findings.sorted().size();
        for (ModelFlow flow : flows) {
            if (!nodes.containsKey(flow.from()) || !nodes.containsKey(flow.to())) {
                findings.add(flow.element(), "the flow " + flow.id() + " begins or ends nowhere in this process");
            }
        }
        nodes.values().forEach(node -> shape(node, findings));
        if (nodes("startEvent").size() != 1) {
            findings.add(
                    element,
                    "there is exactly one start event, not "
                            + nodes("startEvent").size());
        }
        if (nodes("endEvent").isEmpty()) {
            findings.add(element, "an end event is missing");
        }
        if (findings.sorted().size() == before) {
            reach(findings);
        }
        return findings.sorted().size() == before;
    }

    private void shape(ModelElement node, ModelFindings findings) {
        List<ModelFlow> out = outgoing(node.id());
        if (node.is("endEvent")) {
            if (!out.isEmpty()) {
                findings.add(node, "nothing follows the end " + node.id());
            }
        } else if (node.is("exclusiveGateway")) {
            gateway(node, out, findings);
        } else {
            if (out.size() != 1) {
                findings.add(
                        node,
                        "exactly one flow leaves " + node.id() + ", not " + out.size()
                                + (out.isEmpty()
                                        ? ": every path leads to an end"
                                        : ": a gateway decides between ways"));
            }
            out.stream()
                    .filter(ModelFlow::isConditional)
                    .forEach(flow -> findings.add(flow.element(), "only flows that leave a gateway have conditions"));
        }
    }

    private static void gateway(ModelElement gateway, List<ModelFlow> out, ModelFindings findings) {
        String byDefault = gateway.get("default");
        if (out.isEmpty()) {
            findings.add(gateway, "no flow leaves " + gateway.id() + ": every path leads to an end");
        }
        if (out.size() > 1 && out.stream().noneMatch(flow -> flow.id().equals(byDefault))) {
            findings.add(
                    gateway,
                    "the gateway " + gateway.id() + " needs a default flow, for an outcome that no condition names");
        }
        Set<String> seen = new HashSet<>();
        for (ModelFlow flow : out) {
            boolean needsNone = out.size() == 1 || flow.id().equals(byDefault);
            if (flow.isConditional() == needsNone) {
                findings.add(
                        flow.element(),
                        needsNone
                                ? "the flow " + flow.id() + " is taken when no other is: it has no condition"
                                : "the flow " + flow.id() + " needs a condition, or is the gateway's default");
            }
            if (flow.isConditional() && !seen.add(flow.outcome())) {
                findings.add(flow.element(), "a flow for " + flow.outcome() + " leaves this gateway already");
            }
        }
    }

    /** Every node is reached from the start, and an end from every node. */
    private void reach(ModelFindings findings) {
        Set<String> reached = closure(nodes("startEvent"), true);
        Set<String> ending = closure(nodes("endEvent"), false);
        nodes.values().forEach(node -> {
            if (!reached.contains(node.id())) {
                findings.add(node, "no path leads to " + node.id());
            }
            if (!ending.contains(node.id())) {
                findings.add(node, "no path leads from " + node.id() + " to an end");
            }
        });
    }

    private Set<String> closure(List<ModelElement> from, boolean forwards) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        from.forEach(node -> open.add(node.id()));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (found.add(at)) {
                flows.stream()
                        .filter(flow -> (forwards ? flow.from() : flow.to()).equals(at))
                        .forEach(flow -> open.add(forwards ? flow.to() : flow.from()));
            }
        }
        return found;
    }
}
