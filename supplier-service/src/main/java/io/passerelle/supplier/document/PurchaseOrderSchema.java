package io.passerelle.supplier.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The published schema `passerelle-order-1.xsd`. Reading is hardened: no document type, nothing is
/// fetched from anywhere.
public final class PurchaseOrderSchema {
    private static final String RESOURCE = "passerelle-order-1.xsd";

    private PurchaseOrderSchema() {}

    /// @throws IllegalArgumentException saying what is wrong
    public static void check(byte[] document) {
        try {
            Validator validator = Loaded.SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            validator.validate(
                    new SAXSource(
                            parsers.newSAXParser().getXMLReader(),
                            new InputSource(new ByteArrayInputStream(document))));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not valid by " + RESOURCE + ": " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot check against " + RESOURCE, e);
        }
    }

    /// Loaded on first use: a native image starts without reading it.
    private static final class Loaded {
        static final Schema SCHEMA = load();

        private static Schema load() {
            try {
                SchemaFactory schemas = SchemaFactory.newDefaultInstance();
                schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
                URL schema = PurchaseOrderSchema.class.getResource(RESOURCE);
                return schemas.newSchema(
                        new StreamSource(Objects.requireNonNull(schema, RESOURCE).openStream()));
            } catch (SAXException | IOException e) {
                throw new IllegalStateException("cannot read " + RESOURCE, e);
            }
        }
    }
}
