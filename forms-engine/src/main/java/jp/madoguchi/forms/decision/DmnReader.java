package jp.madoguchi.forms.decision;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads DMN files as trees of elements; without DTDs, entities or anything from outside. */
final class DmnReader {

    private static final int MAX_BYTES = 2_000_000;
    private static final int MAX_ELEMENTS = 100_000;
    private static final int MAX_DEPTH = 40;

    private DmnReader() {}

    static DmnElement read(byte[] xml) throws DmnRejected {
        if (xml.length > MAX_BYTES) {
            throw new DmnRejected(1, "the file is larger than " + MAX_BYTES + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new StringReader(text(xml))));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new DmnRejected(line, "this is no XML: " + e.getMessage());
        }
    }

    private static String text(byte[] xml) throws DmnRejected {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DmnRejected(1, "the file is no UTF-8 text");
        }
    }

    private static DmnElement read(XMLStreamReader reader) throws XMLStreamException, DmnRejected {
        Deque<DmnElement> open = new ArrayDeque<>();
        DmnElement root = null;
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    DmnElement element = new DmnElement(
                            reader.getLocalName(), reader.getLocation().getLineNumber());
                    if (++count > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                        throw new DmnRejected(element.line, "the file has too many elements");
                    }
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.element().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.DTD ->
                    throw new DmnRejected(reader.getLocation().getLineNumber(), "a document type is not allowed");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        if (root == null) {
            throw new DmnRejected(1, "the file is empty");
        }
        return root;
    }
}
