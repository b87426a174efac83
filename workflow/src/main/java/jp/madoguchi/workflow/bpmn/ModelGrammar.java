package jp.madoguchi.workflow.bpmn;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import jp.madoguchi.workflow.party.Role;

/**
 * What may stand in a procedure's own process model, element by element and attribute by attribute. Everything else is
 * refused: the engine evaluates expressions in names, documentation, messages and form keys too, and an extension
 * element can name a class, a script or a connector.
 */
final class ModelGrammar {
    private static final String C = "camunda:";

    /** Attributes by element; those of the engine's namespace with its prefix. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", Set.of("id", "name", "targetNamespace", "exporter", "exporterVersion")),
            Map.entry("message", Set.of("id", "name")),
            Map.entry("process", Set.of("id", "name", "isExecutable", C + "historyTimeToLive")),
            Map.entry("documentation", Set.of("id")),
            Map.entry("startEvent", Set.of("id", "name", "isInterrupting")),
            Map.entry("messageEventDefinition", Set.of("id", "messageRef")),
            Map.entry("endEvent", Set.of("id", "name")),
            Map.entry("userTask", Set.of("id", "name", C + "formKey", C + "candidateGroups")),
            Map.entry("serviceTask", Set.of("id", "name", C + "delegateExpression")),
            Map.entry("receiveTask", Set.of("id", "name", "messageRef")),
            Map.entry("exclusiveGateway", Set.of("id", "name", "default", "gatewayDirection")),
            Map.entry("sequenceFlow", Set.of("id", "name", "sourceRef", "targetRef")),
            Map.entry("conditionExpression", Set.of("id", "type")),
            Map.entry("subProcess", Set.of("id", "name", "triggeredByEvent")),
            Map.entry("incoming", Set.of()),
            Map.entry("outgoing", Set.of()));

    private static final Set<String> SCOPES = Set.of("process", "subProcess");
    private static final Set<String> NODES = Set.of(
            "startEvent", "endEvent", "userTask", "serviceTask", "receiveTask", "exclusiveGateway", "subProcess");

    /** In what an element may stand; those that are not named here stand in a process or an event sub-process. */
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "message", Set.of("definitions"),
            "process", Set.of("definitions"),
            "subProcess", Set.of("process"),
            "serviceTask", Set.of("process"),
            "receiveTask", Set.of("process"),
            "exclusiveGateway", Set.of("process"),
            "messageEventDefinition", Set.of("startEvent"),
            "conditionExpression", Set.of("sequenceFlow"),
            "incoming", NODES,
            "outgoing", NODES);

    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** The only form of a condition: {@code ${review_outcome == 'DRAFTED'}}. */
    static final Pattern CONDITION = Pattern.compile("\\$\\{([a-z_]{1,40}) == '([A-Z_]{1,40})'}");

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,79}");
    private static final Pattern KEPT = Pattern.compile("P[1-9][0-9]{0,2}D");
    private static final int MAX_NAME = 60;

    private final ModelFindings findings;

    ModelGrammar(ModelFindings findings) {
        this.findings = findings;
    }

    /** Checks every element below the root. */
    void check(ModelElement root) {
        if (!root.is("definitions")) {
            findings.add(root, "a process model begins with bpmn:definitions");
            return;
        }
        element(root, "");
        Set<String> ids = new HashSet<>();
        root.all().filter(element -> !element.id().isEmpty()).forEach(element -> {
            if (!ids.add(element.id())) {
                findings.add(element, "the id " + element.id() + " stands here for the second time");
            }
        });
    }

    private void element(ModelElement element, String parent) {
        String name = element.name().getLocalPart();
        if (parent.equals("definitions") && DRAWING.contains(element.name().getNamespaceURI())) {
            element.all().forEach(this::drawing);
            return;
        }
        Set<String> allowed = ELEMENTS.get(name);
        if (allowed == null || !element.is(name)) {
            findings.add(element, name + " is not allowed in a procedure's own process model");
            return;
        }
        boolean inPlace = parent.isEmpty()
                || name.equals("documentation")
                || PARENTS.getOrDefault(name, SCOPES).contains(parent);
        if (!inPlace) {
            findings.add(element, name + " does not stand in " + parent);
        }
        element.attributes().forEach((attribute, value) -> attribute(element, allowed, attribute, value));
        if (!name.equals("conditionExpression")) {
            noExpression(element, name, element.text());
        }
        special(element, name);
        element.children().forEach(child -> element(child, name));
    }

    /** A drawing holds coordinates and labels, nothing that the engine would evaluate. */
    private void drawing(ModelElement element) {
        if (!DRAWING.contains(element.name().getNamespaceURI())) {
            findings.add(element, element.name().getLocalPart() + " is not allowed in a drawing");
        }
        element.attributes().forEach((attribute, value) -> noExpression(element, attribute.getLocalPart(), value));
    }

    private void attribute(ModelElement element, Set<String> allowed, QName attribute, String value) {
        String local = attribute.getLocalPart();
        String namespace = attribute.getNamespaceURI();
        boolean known =
                switch (namespace) {
                    case "" -> allowed.contains(local) && !local.equals("type");
                    case ModelElement.CAMUNDA -> allowed.contains(C + local);
                    case SCHEMA_INSTANCE -> local.equals("type") && allowed.contains(local);
                    case MODELER -> element.is("definitions");
                    default -> false;
                };
        if (!known) {
            findings.add(element, local + " is not allowed in " + element.name().getLocalPart());
            return;
        }
        if (!local.equals("delegateExpression")) {
            noExpression(element, local, value);
        }
        if (local.equals("id") && !ID.matcher(value).matches()) {
            findings.add(element, "an id has 1–80 letters, digits, '_', '-' and '.', not " + value);
        }
        if (local.equals("name") && value.length() > MAX_NAME) {
            findings.add(element, "a name has at most " + MAX_NAME + " characters");
        }
    }

    private void noExpression(ModelElement element, String where, String value) {
        if (value.contains("${") || value.contains("#{")) {
            findings.add(
                    element,
                    "an expression is allowed in conditions and as the bean of a service task, not in " + where);
        }
    }

    private void special(ModelElement element, String name) {
        switch (name) {
            case "process" -> {
                if (!KEPT.matcher(element.camunda("historyTimeToLive")).matches()) {
                    findings.add(
                            element,
                            "camunda:historyTimeToLive is missing: how long the engine remembers ended cases, P1D–P999D");
                }
                if (!element.get("isExecutable").equals("true")) {
                    findings.add(element, "isExecutable is \"true\"");
                }
            }
            case "serviceTask" -> {
                if (!element.camunda("delegateExpression").equals("${" + RequestIssuance.NAME + "}")) {
                    findings.add(
                            element,
                            "there is no such bean: the only one is ${" + RequestIssuance.NAME + "}, not "
                                    + element.camunda("delegateExpression"));
                }
            }
            case "userTask" -> userTask(element);
            case "conditionExpression" -> condition(element);
            case "message" -> {
                Set<String> known = Arrays.stream(LifecycleMessage.values())
                        .map(LifecycleMessage::messageName)
                        .collect(Collectors.toSet());
                if (!known.contains(element.get("name"))) {
                    findings.add(element, "nobody sends a message " + element.get("name"));
                }
            }
            default -> {
                // nothing more to say
            }
        }
    }

    private void userTask(ModelElement element) {
        String key = element.camunda("formKey");
        String group = element.camunda("candidateGroups");
        Optional<HumanStep> standard = standard(element.id());
        if (standard.isPresent()) {
            if (!key.equals(standard.get().formKey())) {
                findings.add(
                        element,
                        element.id() + " has the form key " + standard.get().formKey() + ", not " + key);
            }
            if (!group.isEmpty()) {
                findings.add(element, element.id() + " has no candidateGroups: who does a standard step is fixed");
            }
        } else if (!key.equals(OwnStep.FORM_KEY)) {
            findings.add(
                    element,
                    "there is no page " + key + " for the step " + element.id()
                            + ": a step of your own has the form key " + OwnStep.FORM_KEY);
        } else {
            if (role(group).isEmpty()) {
                findings.add(
                        element,
                        "camunda:candidateGroups says who does " + element.id()
                                + ": INTAKE, REVIEWER or APPROVER, not '" + group + "'");
            }
            if (element.get("name").isBlank()) {
                findings.add(element, "the step " + element.id() + " needs a name: officials read it");
            }
        }
    }

    /** The standard step with this id. */
    static Optional<HumanStep> standard(String id) {
        return Arrays.stream(HumanStep.values())
                .filter(step -> step.element().equals(id))
                .findFirst();
    }

    /** The role that a step of one's own names. */
    static Optional<Role> role(String group) {
        return Arrays.stream(Role.working())
                .filter(role -> role.name().equals(group))
                .findFirst();
    }

    private void condition(ModelElement element) {
        Matcher shape = CONDITION.matcher(element.text());
        if (!shape.matches()) {
            findings.add(
                    element,
                    "a condition compares one outcome, as ${review_outcome == 'DRAFTED'}, and does nothing else; not "
                            + element.text());
        }
    }
}
