package jp.madoguchi.workflow.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every name in the models exists in the code, and none in the code is unused. */
class LifecycleModelTest {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** What takes a gateway's default flow, which has no condition. */
    private static final Set<StepOutcome> BY_DEFAULT = Set.of(
            StepOutcome.INTAKE_CONTINUES,
            StepOutcome.CORRECTED,
            StepOutcome.REMANDED,
            StepOutcome.REVIEW_CONTINUES,
            StepOutcome.HANDLING_CONTINUES);

    private static final Set<String> ALLOWED = Set.of(
            "definitions",
            "message",
            "process",
            "documentation",
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "exclusiveGateway",
            "sequenceFlow",
            "conditionExpression",
            "subProcess",
            "incoming",
            "outgoing",
            "messageEventDefinition");

    private static Document read(Model model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model.bytes()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Element> all(Model model, String name) {
        NodeList nodes = read(model).getElementsByTagNameNS(BPMN, name);
        Set<Element> found = new HashSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** Of both models: what the code has must be used in one of them, what a model has must be in the code. */
    private static Set<Element> all(String name) {
        Set<Element> found = new HashSet<>();
        for (Model model : Model.values()) {
            found.addAll(all(model, name));
        }
        return found;
    }

    @Test
    void humanStepsAndFormKeysAreThoseOfTheCode() {
        Map<String, String> inModel = new HashMap<>();
        all("userTask").forEach(task -> inModel.put(task.getAttribute("id"), task.getAttributeNS(CAMUNDA, "formKey")));
        Map<String, String> inCode =
                Arrays.stream(HumanStep.values()).collect(Collectors.toMap(HumanStep::element, HumanStep::formKey));
        assertEquals(inCode, inModel);
    }

    @Test
    void beansAreThoseOfTheCode() {
        Set<String> inModel = all("serviceTask").stream()
                .map(task -> task.getAttributeNS(CAMUNDA, "delegateExpression"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("${" + RequestIssuance.NAME + "}"), inModel);
    }

    @Test
    void conditionsCompareKnownVariablesWithKnownOutcomes() {
        Pattern shape = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
        Set<String> inModel = new TreeSet<>();
        for (Element condition : all("conditionExpression")) {
            Matcher matcher = shape.matcher(condition.getTextContent().strip());
            assertTrue(matcher.matches(), condition.getTextContent());
            inModel.add(matcher.group(1) + " " + matcher.group(2));
        }
        Set<String> inCode = Arrays.stream(StepOutcome.values())
                .filter(outcome -> !BY_DEFAULT.contains(outcome))
                .map(outcome -> outcome.variable() + " " + outcome.name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(inCode, inModel);
    }

    @Test
    void messagesAreThoseOfTheCode() {
        Set<String> inModel = all("message").stream()
                .map(message -> message.getAttribute("name"))
                .collect(Collectors.toSet());
        Set<String> inCode = Arrays.stream(LifecycleMessage.values())
                .map(LifecycleMessage::messageName)
                .collect(Collectors.toSet());
        assertEquals(inCode, inModel);
    }

    @ParameterizedTest
    @EnumSource
    void theProcessIsNamedAsItsFileAndForgetsInTime(Model model) {
        Element process = all(model, "process").iterator().next();
        assertEquals(model.process(), process.getAttribute("id"));
        assertEquals("true", process.getAttribute("isExecutable"));
        assertEquals("P30D", process.getAttributeNS(CAMUNDA, "historyTimeToLive"));
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION, 4, review_case", "NOTIFICATION, 3, handle_notification"})
    void defaultFlowsLeadBackToWork(Model model, int gateways, String work) {
        Map<String, Element> flows = new HashMap<>();
        all(model, "sequenceFlow").forEach(flow -> flows.put(flow.getAttribute("id"), flow));
        assertEquals(gateways, all(model, "exclusiveGateway").size());
        for (Element gateway : all(model, "exclusiveGateway")) {
            String back = flows.get(gateway.getAttribute("default")).getAttribute("targetRef");
            assertTrue(Set.of("record_intake", work).contains(back), back);
        }
    }

    @Test
    void nobodyReviewsOrApprovesANotification() {
        Set<String> steps = all(Model.NOTIFICATION, "userTask").stream()
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("record_intake", "handle_notification", "answer_correction"), steps);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAllowedElementsAndNoScript(Model model) {
        NodeList nodes = read(model).getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < nodes.getLength(); i++) {
            assertTrue(
                    ALLOWED.contains(nodes.item(i).getLocalName()),
                    nodes.item(i).getLocalName());
        }
        assertFalse(new String(model.bytes(), StandardCharsets.UTF_8).contains("script"));
    }

    @ParameterizedTest
    @EnumSource
    void everyElementIsDrawn(Model model) {
        Set<String> drawn = new HashSet<>();
        for (String kind : new String[] {"BPMNShape", "BPMNEdge"}) {
            NodeList nodes = read(model).getElementsByTagNameNS(DI, kind);
            for (int i = 0; i < nodes.getLength(); i++) {
                drawn.add(((Element) nodes.item(i)).getAttribute("bpmnElement"));
            }
        }
        for (String kind : new String[] {
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "exclusiveGateway",
            "sequenceFlow",
            "subProcess"
        }) {
            all(model, kind)
                    .forEach(element ->
                            assertTrue(drawn.contains(element.getAttribute("id")), element.getAttribute("id")));
        }
    }
}
