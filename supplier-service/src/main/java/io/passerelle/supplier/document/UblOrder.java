package io.passerelle.supplier.document;

import io.passerelle.common.order.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/// The format `ubl-2.1`: an Order of OASIS UBL 2.1 by the rules of Peppol's order transaction (BIS
/// Order only 3, T01; the rules are named by their identifiers in its Schematron, `PEPPOLBIS-T01`,
/// read in version 3.8.1). The merchant orders, the supplier sells, and the goods go to the buyer.
///
/// Prices are the shop's, net of tax; how a line is computed: [NetLine]. Every unit is a piece,
/// `C62` of UN/ECE recommendation 20. A line's tax category is told if it has exactly one tax: its
/// rate is then known to be standard-rated (`S`); why a line has no tax (exempt, zero-rated, not
/// subject) Shopify does not say, so nothing is claimed.
///
/// @param buyer the merchant
/// @param seller the supplier
public record UblOrder(TradeParty buyer, TradeParty seller) implements DocumentFormat {
    private static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order:3";
    private static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:order_only:3";
    private static final String ORDINARY_ORDER = "220";

    @Override
    public byte[] render(SupplierOrder order) {
        Address shipTo = order.deliverable();
        if (!shipTo.country().matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "the delivery address has no country of two letters, which ubl-2.1 needs:"
                            + " complete it in Shopify");
        }
        try {
            return new Writing(order).document(shipTo);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("purchase order " + order.number(), e);
        }
    }

    @Override
    public Optional<byte[]> cancellation(SupplierOrder order, Instant at) {
        return Optional.of(new UblCancellation(buyer, seller).render(order, at));
    }

    /// One document on its way.
    private final class Writing {
        private final IndentedXml xml = new IndentedXml();
        private final SupplierOrder order;
        private final String currency;
        private final UblGoods goods;
        private final UblParties parties;

        Writing(SupplierOrder order) throws XMLStreamException {
            this.order = order;
            this.currency = order.items().getFirst().unitPrice().currency().getCurrencyCode();
            this.goods = new UblGoods(xml, currency);
            this.parties = new UblParties(xml);
        }

        byte[] document(Address shipTo) throws XMLStreamException {
            UblParties.openRoot(xml, "Order");
            xml.element("cbc:CustomizationID", CUSTOMIZATION);
            xml.element("cbc:ProfileID", PROFILE);
            xml.element("cbc:ID", order.number());
            xml.element(
                    "cbc:IssueDate",
                    order.orderedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
            xml.element("cbc:OrderTypeCode", ORDINARY_ORDER);
            xml.element("cbc:DocumentCurrencyCode", currency);
            xml.unlessBlank("cbc:CustomerReference", order.orderName());
            parties.write("cac:BuyerCustomerParty", buyer);
            parties.write("cac:SellerSupplierParty", seller);
            delivery(shipTo);
            List<NetLine> lines = order.items().stream().map(NetLine::of).toList();
            totals(sum(lines, NetLine::amount), sum(lines, NetLine::tax));
            for (int i = 0; i < lines.size(); i++) {
                goods.line(order.items().get(i), lines.get(i));
            }
            xml.close();
            return xml.bytes();
        }

        private void delivery(Address shipTo) throws XMLStreamException {
            xml.open("cac:Delivery");
            xml.open("cac:DeliveryLocation");
            xml.open("cac:Address");
            xml.unlessBlank("cbc:StreetName", shipTo.address1());
            xml.unlessBlank("cbc:AdditionalStreetName", shipTo.address2());
            xml.unlessBlank("cbc:CityName", shipTo.city());
            xml.unlessBlank("cbc:PostalZone", shipTo.zip());
            xml.unlessBlank("cbc:CountrySubentity", shipTo.province());
            parties.country(shipTo.country());
            xml.close();
            xml.close();
            recipient(shipTo);
            xml.close();
        }

        private void recipient(Address shipTo) throws XMLStreamException {
            boolean person = shipTo.company().isBlank();
            String email = order.email() == null ? "" : order.email();
            xml.open("cac:DeliveryParty");
            xml.open("cac:PartyName");
            xml.element("cbc:Name", person ? shipTo.name() : shipTo.company());
            xml.close();
            // No empty element anywhere: PEPPOL-COMMON-R001, R002.
            if (!(shipTo.name() + shipTo.phone() + email).isBlank()) {
                xml.open("cac:Contact");
                xml.unlessBlank("cbc:Name", shipTo.name());
                xml.unlessBlank("cbc:Telephone", shipTo.phone());
                xml.unlessBlank("cbc:ElectronicMail", email);
                xml.close();
            }
            xml.close();
        }

        /// PEPPOL-T01-R008, R011, R016, R017: sums of the lines, and nothing else.
        private void totals(BigDecimal net, BigDecimal tax) throws XMLStreamException {
            xml.open("cac:TaxTotal");
            goods.amount("cbc:TaxAmount", tax);
            xml.close();
            xml.open("cac:AnticipatedMonetaryTotal");
            goods.amount("cbc:LineExtensionAmount", net);
            goods.amount("cbc:TaxExclusiveAmount", net);
            goods.amount("cbc:TaxInclusiveAmount", net.add(tax));
            goods.amount("cbc:PayableAmount", net.add(tax));
            xml.close();
        }
    }

    private static BigDecimal sum(List<NetLine> lines, Function<NetLine, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
