package io.passerelle.supplier.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/// A schema documents are checked against. Reading is hardened: no document type, nothing is
/// fetched from anywhere, so a schema must be whole in one file.
public final class XmlSchema {
    private final String name;
    private final Schema schema;

    private XmlSchema(String name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /// @param name of its file, for messages
    /// @throws IllegalArgumentException if it is no schema
    public static XmlSchema read(String name, InputStream text) {
        try {
            SchemaFactory schemas = SchemaFactory.newDefaultInstance();
            schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new XmlSchema(name, schemas.newSchema(new StreamSource(text)));
        } catch (SAXException e) {
            throw new IllegalArgumentException(name + " is no schema: " + e.getMessage(), e);
        }
    }

    /// @throws IllegalArgumentException saying where and by which rule; what stands there is not
    ///   told, as it may be part of an address
    public void check(byte[] document) {
        Place place = new Place(HardenedXml.reader());
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new SAXSource(place, source(document)));
        } catch (SAXException e) {
            throw new IllegalArgumentException(
                    "not valid by " + name + ": " + place + ": " + rule(e));
        } catch (IOException e) {
            throw new IllegalStateException("cannot check against " + name, e);
        }
    }

    /// Xerces names the rule before the first colon. Only what elements there are and which are
    /// missing is told in full.
    private static String rule(SAXException e) {
        String message = String.valueOf(e.getMessage());
        boolean names =
                message.startsWith("cvc-complex-type.2.4") || message.startsWith("cvc-elt.1");
        return names ? message : message.split(":", 2)[0];
    }

    /// @throws IllegalArgumentException saying what is wrong, and in which line
    public static void checkWellFormed(byte[] document) {
        try {
            XMLReader reader = HardenedXml.reader();
            DefaultHandler strict = new DefaultHandler();
            reader.setContentHandler(strict);
            reader.setErrorHandler(strict);
            reader.parse(source(document));
        } catch (SAXException e) {
            throw new IllegalArgumentException("no well-formed XML: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read what is in memory", e);
        }
    }

    private static InputSource source(byte[] document) {
        return new InputSource(new ByteArrayInputStream(document));
    }

    /// Remembers which element is being read.
    private static final class Place extends XMLFilterImpl {
        private final Deque<String> path = new ArrayDeque<>();

        Place(XMLReader reader) {
            super(reader);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes)
                throws SAXException {
            path.addLast(local);
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            super.endElement(uri, local, name);
            path.removeLast();
        }

        @Override
        public String toString() {
            return String.join("/", path);
        }
    }
}
