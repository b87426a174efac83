package jp.madoguchi.workflow.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** An element of a process model, with the line on which its tag ends. */
final class ModelElement {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final QName name;
    private final int line;
    private final Map<QName, String> attributes = new LinkedHashMap<>();
    private final List<ModelElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ModelElement(QName name, int line) {
        this.name = name;
        this.line = line;
    }

    void put(QName attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(ModelElement child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    QName name() {
        return name;
    }

    int line() {
        return line;
    }

    Map<QName, String> attributes() {
        return attributes;
    }

    List<ModelElement> children() {
        return children;
    }

    String text() {
        return text.toString().strip();
    }

    /** Whether it is this element of BPMN itself. */
    boolean is(String local) {
        return name.getNamespaceURI().equals(BPMN) && name.getLocalPart().equals(local);
    }

    /** An attribute without namespace; empty if missing. */
    String get(String attribute) {
        return attributes.getOrDefault(new QName(attribute), "");
    }

    /** An attribute of the engine's namespace; empty if missing. */
    String camunda(String attribute) {
        return attributes.getOrDefault(new QName(CAMUNDA, attribute), "");
    }

    String id() {
        return get("id");
    }

    /** Direct children of one kind. */
    List<ModelElement> children(String local) {
        return children.stream().filter(child -> child.is(local)).toList();
    }

    /** Itself and everything below. */
    Stream<ModelElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::all));
    }
}
