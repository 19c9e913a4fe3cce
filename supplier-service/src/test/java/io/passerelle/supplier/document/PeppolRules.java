package io.passerelle.supplier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Those rules of Peppol's order transaction that our documents could break, each under its
/// identifier in PEPPOLBIS-T01; written anew from their texts, as no Schematron runs here.
record PeppolRules(Document document) {

    static PeppolRules of(byte[] bytes) throws Exception {
        return new PeppolRules(
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(bytes)));
    }

    void check() {
        nothingIsEmpty();
        oneCurrency();
        parties();
        all(document.getDocumentElement(), "LineItem").forEach(PeppolRules::line);
        totals();
        taxCategories();
    }

    private void nothingIsEmpty() {
        all(document.getDocumentElement(), "*")
                .forEach(e -> assertThat(e.getTextContent()).as("COMMON-R001 " + e).isNotBlank());
    }

    private void oneCurrency() {
        String currency = text(document.getDocumentElement(), "DocumentCurrencyCode");
        all(document.getDocumentElement(), "*").stream()
                .filter(e -> e.getLocalName().endsWith("Amount"))
                .forEach(e -> {
                    assertThat(e.getAttribute("currencyID")).as("T01-R003").isEqualTo(currency);
                    if (!e.getLocalName().equals("PriceAmount")) {
                        assertThat(new BigDecimal(e.getTextContent()).scale())
                                .as("T01-R028")
                                .isLessThanOrEqualTo(2);
                    }
                });
    }

    private void parties() {
        for (String role : List.of("BuyerCustomerParty", "SellerSupplierParty")) {
            Element party = all(document.getDocumentElement(), role).getFirst();
            Element endpoint = all(party, "EndpointID").getFirst();
            assertThat(endpoint.getAttribute("schemeID"))
                    .as("T01-B03401, B06901")
                    .matches("\\d{4}");
            assertThat(text(party, "RegistrationName")).as("T01-B05501").isNotBlank();
            assertThat(text(party, "IdentificationCode")).as("T01-B04901").matches("[A-Z]{2}");
        }
    }

    private static void line(Element line) {
        BigDecimal quantity = number(line, "Quantity");
        BigDecimal allowance =
                all(line, "AllowanceCharge").stream()
                        .map(a -> number(a, "Amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal computed = quantity.multiply(number(line, "PriceAmount")).subtract(allowance);
        assertThat(number(line, "LineExtensionAmount").subtract(computed).abs())
                .as("T01-R024")
                .isLessThanOrEqualTo(new BigDecimal("0.02"));
        assertThat(number(line, "PriceAmount").signum()).as("T01-R005").isNotNegative();
        assertThat(all(line, "Quantity").getFirst().getAttribute("unitCode"))
                .as("T01-B21601, UN/ECE rec. 20")
                .isEqualTo("C62");
        all(line, "AllowanceCharge")
                .forEach(a ->
                        assertThat(text(a, "AllowanceChargeReasonCode"))
                                .as("T01-R023")
                                .isEqualTo("95"));
    }

    private void totals() {
        Element root = document.getDocumentElement();
        Element totals = all(root, "AnticipatedMonetaryTotal").getFirst();
        BigDecimal lines =
                all(root, "LineItem").stream()
                        .map(l -> number(l, "LineExtensionAmount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal net = number(totals, "LineExtensionAmount");
        BigDecimal gross = number(totals, "TaxInclusiveAmount");
        assertThat(net).as("T01-R008").isEqualByComparingTo(lines);
        assertThat(net.signum()).as("T01-R007").isNotNegative();
        assertThat(number(totals, "TaxExclusiveAmount")).as("T01-R011").isEqualByComparingTo(net);
        assertThat(gross)
                .as("T01-R017")
                .isEqualByComparingTo(
                        net.add(number(all(root, "TaxTotal").getFirst(), "TaxAmount")));
        assertThat(number(totals, "PayableAmount")).as("T01-R016").isEqualByComparingTo(gross);
        List<String> ids = all(root, "LineItem").stream().map(l -> text(l, "ID")).toList();
        assertThat(ids).as("T01-R001").doesNotHaveDuplicates();
    }

    private void taxCategories() {
        all(document.getDocumentElement(), "ClassifiedTaxCategory")
                .forEach(c -> {
                    assertThat(text(c, "ID")).isEqualTo("S");
                    assertThat(number(c, "Percent").signum()).as("T01-R029, R030").isPositive();
                });
    }

    String text(String element) {
        return text(document.getDocumentElement(), element);
    }

    private static BigDecimal number(Element in, String name) {
        return new BigDecimal(text(in, name));
    }

    private static String text(Element in, String name) {
        return all(in, name).getFirst().getTextContent();
    }

    static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Node node = found.item(i);
            elements.add((Element) node);
        }
        return elements;
    }
}
