package jp.madoguchi.workflow.bpmn;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads process models of others as trees of elements; without document types, entities or anything from outside. */
final class ModelFile {
    /** Most bytes of one model. */
    static final int MAX_BYTES = 500_000;

    private static final int MAX_ELEMENTS = 5_000;
    private static final int MAX_DEPTH = 12;

    private ModelFile() {}

    static ModelElement read(byte[] xml) throws ModelRejected {
        if (xml.length > MAX_BYTES) {
            throw new ModelRejected(1, "the file is larger than " + MAX_BYTES + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new StringReader(text(xml))));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            String reason = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
            throw new ModelRejected(line, "this is no XML: " + reason);
        }
    }

    private static String text(byte[] xml) throws ModelRejected {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ModelRejected(1, "the file is no UTF-8 text");
        }
    }

    private static ModelElement read(XMLStreamReader reader) throws XMLStreamException, ModelRejected {
        Deque<ModelElement> open = new ArrayDeque<>();
        Optional<ModelElement> root = Optional.empty();
        int count = 0;
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    ModelElement element = element(reader);
                    if (++count > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                        throw new ModelRejected(element.line(), "the file has too many elements");
                    }
                    if (open.isEmpty()) {
                        root = Optional.of(element);
                    } else {
                        open.element().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ModelRejected(line, "a document type or an entity is not allowed");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return root.orElseThrow(() -> new ModelRejected(1, "the file is empty"));
    }

    private static ModelElement element(XMLStreamReader reader) {
        ModelElement element =
                new ModelElement(reader.getName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        return element;
    }
}
