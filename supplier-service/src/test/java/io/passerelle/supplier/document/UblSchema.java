package io.passerelle.supplier.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// OASIS's own schemas of the UBL 2.1 documents we write, from the jars of ph-ubl.
final class UblSchema {
    private static final Schema ORDER = load("Order");
    private static final Schema CANCELLATION = load("OrderCancellation");

    private UblSchema() {}

    static void check(byte[] document) throws SAXException, IOException {
        ORDER.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    static void checkCancellation(byte[] document) throws SAXException, IOException {
        CANCELLATION.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    private static Schema load(String document) {
        // Those which others import without saying where they are come first.
        Source[] sources =
                Stream.of(
                                "schemas/xmldsig-core-schema.xsd",
                                "schemas/XAdES01903v132-201601.xsd",
                                "schemas/XAdES01903v141-201601.xsd",
                                "schemas/CCTS_CCT_SchemaModule.xsd",
                                "external/schemas/ubl21/maindoc/UBL-%s-2.1.xsd".formatted(document))
                        .map(name -> ClassLoader.getSystemResource(name))
                        .map(url -> new StreamSource(Objects.requireNonNull(url).toString()))
                        .toArray(Source[]::new);
        try {
            return SchemaFactory.newDefaultInstance().newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException("cannot read the UBL schema", e);
        }
    }
}
