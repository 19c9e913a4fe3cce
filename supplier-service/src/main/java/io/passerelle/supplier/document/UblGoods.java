package io.passerelle.supplier.document;

import io.passerelle.common.order.Tax;
import java.math.BigDecimal;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/// Writes the lines of a [UblOrder] and amounts in its currency.
record UblGoods(IndentedXml xml, String currency) {
    private static final String PIECE = "C62";
    private static final String DISCOUNT = "95";

    void line(SupplierOrder.Item item, NetLine net) throws XMLStreamException {
        xml.open("cac:OrderLine");
        xml.open("cac:LineItem");
        xml.element("cbc:ID", item.line().toString());
        xml.element("cbc:Quantity", "unitCode", PIECE, Integer.toString(item.quantity()));
        amount("cbc:LineExtensionAmount", net.amount());
        allowance(net.allowance());
        xml.open("cac:Price");
        amount("cbc:PriceAmount", net.price());
        xml.close();
        item(item);
        xml.close();
        xml.close();
    }

    /// A reason must be told, PEPPOL-T01-R023: 95 of UNCL 5189.
    private void allowance(BigDecimal allowance) throws XMLStreamException {
        if (allowance.signum() > 0) {
            xml.open("cac:AllowanceCharge");
            xml.element("cbc:ChargeIndicator", "false");
            xml.element("cbc:AllowanceChargeReasonCode", DISCOUNT);
            xml.element("cbc:AllowanceChargeReason", "Discount");
            amount("cbc:Amount", allowance);
            xml.close();
        }
    }

    private void item(SupplierOrder.Item item) throws XMLStreamException {
        String sku = Objects.requireNonNull(item.sku()).value();
        xml.open("cac:Item");
        xml.element("cbc:Name", item.title().isBlank() ? sku : item.title());
        xml.open("cac:SellersItemIdentification");
        xml.element("cbc:ID", sku);
        xml.close();
        if (item.taxes().size() == 1 && item.taxes().getFirst().rate().signum() > 0) {
            category(item.taxes().getFirst());
        }
        xml.close();
    }

    private void category(Tax tax) throws XMLStreamException {
        xml.open("cac:ClassifiedTaxCategory");
        xml.element("cbc:ID", "S");
        xml.element("cbc:Percent", tax.rate().movePointRight(2).toPlainString());
        xml.open("cac:TaxScheme");
        xml.element("cbc:ID", "VAT");
        xml.close();
        xml.close();
    }

    void amount(String name, BigDecimal amount) throws XMLStreamException {
        xml.element(name, "currencyID", currency, amount.toPlainString());
    }
}
