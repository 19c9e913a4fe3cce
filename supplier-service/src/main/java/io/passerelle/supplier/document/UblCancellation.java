package io.passerelle.supplier.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/// An OrderCancellation of OASIS UBL 2.1: the merchant takes a whole purchase order back. It names
/// nobody but the two parties.
///
/// @param buyer the merchant
/// @param seller the supplier
record UblCancellation(TradeParty buyer, TradeParty seller) {
    /// The same bytes for the same order and time.
    byte[] render(SupplierOrder order, Instant at) {
        try {
            IndentedXml xml = new IndentedXml();
            UblParties parties = new UblParties(xml);
            OffsetDateTime time = at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
            UblParties.openRoot(xml, "OrderCancellation");
            xml.element("cbc:ID", order.number() + "-CANCEL");
            xml.element("cbc:IssueDate", time.toLocalDate().toString());
            xml.element("cbc:IssueTime", DateTimeFormatter.ISO_OFFSET_TIME.format(time));
            xml.element(
                    "cbc:CancellationNote",
                    "Please do not ship purchase order "
                            + order.number()
                            + ": it is cancelled as a whole.");
            xml.open("cac:OrderReference");
            xml.element("cbc:ID", order.number());
            xml.close();
            parties.write("cac:BuyerCustomerParty", buyer);
            parties.write("cac:SellerSupplierParty", seller);
            xml.close();
            return xml.bytes();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cancellation of " + order.number(), e);
        }
    }
}
