package jp.madoguchi.workflow.bpmn;

import java.util.regex.Matcher;

/**
 * A sequence flow of a process model.
 *
 * @param element its element
 * @param from id of where it begins
 * @param to id of where it leads
 * @param variable the variable that its condition compares; empty text without a condition
 * @param outcome the outcome that it needs; empty text without a condition
 */
record ModelFlow(ModelElement element, String from, String to, String variable, String outcome) {
    static ModelFlow of(ModelElement element) {
        String condition = element.children("conditionExpression").stream()
                .map(ModelElement::text)
                .findFirst()
                .orElse("");
        Matcher shape = ModelGrammar.CONDITION.matcher(condition);
        boolean compares = shape.matches();
        return new ModelFlow(
                element,
                element.get("sourceRef"),
                element.get("targetRef"),
                compares ? shape.group(1) : "",
                compares ? shape.group(2) : "");
    }

    boolean isConditional() {
        return !variable.isEmpty();
    }

    String id() {
        return element.id();
    }
}
