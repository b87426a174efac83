package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a DMN file with the line it begins at; namespaces do not matter. */
final class DmnElement {

    final String name;
    final int line;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<DmnElement> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    DmnElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    List<DmnElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<DmnElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** The content of the child {@code text}, where DMN keeps expressions. */
    String expression() {
        return child("text").map(child -> child.text.toString().strip()).orElse("");
    }

    int expressionLine() {
        return child("text").map(child -> child.line).orElse(line);
    }
}
