package io.passerelle.supplier.document;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// How all XML is read here, ours and that of others.
public final class HardenedXml {

    private HardenedXml() {}

    /// A fresh reader that knows namespaces and refuses a document type, and with it entities of
    /// the document's own.
    public static XMLReader reader() {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's parser knows these features", e);
        }
    }
}
