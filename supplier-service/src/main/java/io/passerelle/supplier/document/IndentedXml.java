package io.passerelle.supplier.document;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML as people like to read it: an element a line. Texts are made fit for XML on the way, see
/// [XmlText].
final class IndentedXml {
    // To a Writer, not a stream: the JDK's stream encoder is what mishandles surrogates.
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    IndentedXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    void open(String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
        depth++;
    }

    void open(String name, String attribute, String value) throws XMLStreamException {
        open(name);
        xml.writeAttribute(attribute, XmlText.clean(value));
    }

    /// The root of a document with namespaces; its own is the default.
    ///
    /// @param prefixed the other namespaces by their prefixes
    void openRoot(String name, String namespace, Map<String, String> prefixed)
            throws XMLStreamException {
        open(name);
        xml.writeDefaultNamespace(namespace);
        for (Map.Entry<String, String> other : prefixed.entrySet()) {
            xml.writeNamespace(other.getKey(), other.getValue());
        }
    }

    void element(String name, String text) throws XMLStreamException {
        open(name);
        closeWith(text);
    }

    void element(String name, String attribute, String value, String text)
            throws XMLStreamException {
        open(name, attribute, value);
        closeWith(text);
    }

    void unlessBlank(String name, String text) throws XMLStreamException {
        if (!XmlText.clean(text).isEmpty()) {
            element(name, text);
        }
    }

    private void closeWith(String text) throws XMLStreamException {
        xml.writeCharacters(XmlText.clean(text));
        xml.writeEndElement();
        depth--;
    }

    void close() throws XMLStreamException {
        depth--;
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    /// The whole document; nothing can be written after it.
    byte[] bytes() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
