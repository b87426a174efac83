package jp.madoguchi.forms.comparison;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The steps of a process model by their ids, with what is written about each and where it goes on. */
final class ProcessOutline {
    private final Map<String, Map<String, String>> steps = new LinkedHashMap<>();

    private ProcessOutline() {}

    /**
     * Reads the steps; pictures and messages are none.
     *
     * @throws IllegalArgumentException if it is no XML; the message names the file
     */
    static Map<String, Map<String, String>> read(String name, byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        ProcessOutline outline = new ProcessOutline();
        try {
            outline.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(name + " is no XML: " + e.getMessage(), e);
        }
        return outline.steps;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> flow = Map.of();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = reader.getLocalName();
                if (element.equals("sequenceFlow")) {
                    flow = attributes(reader);
                    leads(flow, "");
                } else if (element.equals("conditionExpression")) {
                    leads(flow, " if " + reader.getElementText().strip());
                } else if (isStep(element)) {
                    step(element, attributes(reader));
                }
            }
        }
    }

    private static boolean isStep(String element) {
        return element.endsWith("Task")
                || element.endsWith("Event")
                || element.endsWith("Gateway")
                || element.equals("subProcess");
    }

    private void step(String element, Map<String, String> written) {
        String id = written.getOrDefault("id", "");
        if (!id.isEmpty()) {
            Map<String, String> about = about(id);
            about.put("kind", element);
            written.forEach((key, value) -> {
                if (!key.equals("id")) about.put(key, value);
            });
        }
    }

    private Map<String, String> about(String id) {
        return steps.computeIfAbsent(id, unknown -> new LinkedHashMap<>());
    }

    private void leads(Map<String, String> flow, String condition) {
        String from = flow.getOrDefault("sourceRef", "");
        if (!from.isEmpty()) {
            about(from).put("flow " + flow.getOrDefault("id", ""), flow.getOrDefault("targetRef", "") + condition);
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
