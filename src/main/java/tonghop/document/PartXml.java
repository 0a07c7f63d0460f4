package tonghop.document;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML part forwards, child by child; what the caller does not ask for is skipped. A document type or an entity
 * is refused: office documents have neither.
 */
final class PartXml {

    /** What is done with one part; the walker stands on the root element, at depth 1. */
    interface Walk {
        void on(PartXml xml) throws XMLStreamException;
    }

    private final XMLStreamReader xml;
    private final MeasuredStream in;
    private String namespace = "";
    private int depth;

    private PartXml(XMLStreamReader xml, MeasuredStream in) {
        this.xml = xml;
        this.in = in;
    }

    /** Not shared between documents: a parser's table of names would carry a hostile document's names into the next. */
    static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /**
     * Walks a part to its last byte.
     *
     * @param root the root element's name; any other refuses the document
     */
    static void walk(XMLInputFactory factory, MeasuredStream part, String root, Walk walk)
            throws XMLStreamException, IOException {
        try (part) {
            var xml = new PartXml(factory.createXMLStreamReader(part), part);
            if (!xml.nextChild(0) || !xml.xml.getLocalName().equals(root)) {
                throw Refusal.damaged("phần “" + part.name() + "” không đúng loại");
            }
            String namespace = xml.xml.getNamespaceURI();
            xml.namespace = namespace == null ? "" : namespace;
            walk.on(xml);
            while (xml.xml.hasNext()) {
                xml.advance();
            }
            xml.xml.close();
        }
    }

    int depth() {
        return depth;
    }

    Budget budget() {
        return in.budget();
    }

    /** Goes to the next element directly inside the one at that depth; false at that one's end. */
    boolean nextChild(int parent) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
        return false;
    }

    /** Goes to the next text, or the next element, directly inside the one at that depth; false at that one's end. */
    boolean nextContent(int parent) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = advance();
            if (isText(event) ? depth == parent : event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
        return false;
    }

    /** The text the walker stands on; null where it stands on an element. */
    @Nullable
    String characters() {
        return isText(xml.getEventType()) ? xml.getText() : null;
    }

    private int advance() throws XMLStreamException {
        in.beginToken();
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > budget().limits().depth()) {
                    throw Refusal.unsafe(
                            "XML lồng nhau quá " + budget().limits().depth() + " tầng");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw Refusal.unsafe("XML có khai báo DOCTYPE hoặc thực thể");
            default -> {}
        }
        return event;
    }

    /** The element's name; empty for one of another vocabulary than the root's. */
    String name() {
        String uri = xml.getNamespaceURI();
        return namespace.equals(uri == null ? "" : uri) ? xml.getLocalName() : "";
    }

    /** The element's name, whatever its vocabulary. */
    String localName() {
        return xml.getLocalName();
    }

    /** The element's name; empty for one of another vocabulary than that one. */
    String name(String uri) {
        return uri.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
    }

    /** The value of an attribute of that vocabulary. */
    @Nullable
    String attribute(String uri, String name) {
        return xml.getAttributeValue(uri, name);
    }

    /** The value of an attribute without a prefix. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && isPlain(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value of an attribute with a prefix, whatever the prefix is, e.g. {@code r:id}. */
    @Nullable
    String prefixedAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && !isPlain(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private boolean isPlain(int attribute) {
        String uri = xml.getAttributeNamespace(attribute);
        return uri == null || uri.isEmpty();
    }

    /** Whether a boolean attribute is set (ST_Boolean: {@code 1}, {@code true}, {@code on}). */
    boolean flag(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** The element's own text, without that of its children; goes to its end. */
    String text() throws XMLStreamException {
        int element = depth;
        String first = "";
        StringBuilder more = null;
        while (xml.hasNext()) {
            int event = advance();
            if (depth < element) {
                break;
            }
            if (depth == element && isText(event)) {
                String segment = xml.getText();
                if (more == null && first.isEmpty()) {
                    first = segment;
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(segment);
                }
                budget().checkLength(more == null ? first.length() : more.length());
            }
        }
        return more == null ? first : more.toString();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }
}
