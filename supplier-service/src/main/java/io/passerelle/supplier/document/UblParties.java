package io.passerelle.supplier.document;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// What UBL documents have in common: their namespaces, and how a party is written.
record UblParties(IndentedXml xml) {
    private static final String DOCUMENT = "urn:oasis:names:specification:ubl:schema:xsd:%s-2";
    private static final String COMPONENTS = DOCUMENT.formatted("Common%sComponents");

    /// @param document such as `Order`
    static void openRoot(IndentedXml xml, String document) throws XMLStreamException {
        Map<String, String> prefixed = new LinkedHashMap<>();
        prefixed.put("cac", COMPONENTS.formatted("Aggregate"));
        prefixed.put("cbc", COMPONENTS.formatted("Basic"));
        xml.openRoot(document, DOCUMENT.formatted(document), prefixed);
    }

    /// PEPPOL-T01-B03301, B03302, B06801 to B06803: endpoint and registered name of both, and the
    /// seller's address, of which only the country is required.
    void write(String role, TradeParty party) throws XMLStreamException {
        xml.open(role);
        xml.open("cac:Party");
        xml.element("cbc:EndpointID", "schemeID", party.scheme(), party.identifier());
        xml.open("cac:PartyName");
        xml.element("cbc:Name", party.name());
        xml.close();
        xml.open("cac:PostalAddress");
        country(party.country());
        xml.close();
        xml.open("cac:PartyLegalEntity");
        xml.element("cbc:RegistrationName", party.name());
        xml.close();
        xml.close();
        xml.close();
    }

    void country(String code) throws XMLStreamException {
        xml.open("cac:Country");
        xml.element("cbc:IdentificationCode", code);
        xml.close();
    }
}
