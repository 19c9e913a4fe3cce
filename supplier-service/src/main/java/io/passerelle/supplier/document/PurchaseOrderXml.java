package io.passerelle.supplier.document;

import io.passerelle.common.order.Address;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/// The format `passerelle`, version 1, as `passerelle-order-1.xsd` (beside this class) describes
/// it. It keeps the elements of the file older programs wrote (`Order` > `Customer` > `Name`,
/// `Email`; `Products` > `Product` > `SKU`, `Quantity`) without a namespace, so their readers go on
/// working.
public final class PurchaseOrderXml implements DocumentFormat {

    /// Valid against the schema, else refused.
    @Override
    public byte[] render(SupplierOrder order) {
        Address shipTo = order.deliverable();
        try {
            IndentedXml xml = new IndentedXml();
            document(xml, order, shipTo);
            byte[] bytes = xml.bytes();
            PurchaseOrderSchema.check(bytes);
            return bytes;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("purchase order " + order.number(), e);
        }
    }

    private static void document(IndentedXml xml, SupplierOrder order, Address shipTo)
            throws XMLStreamException {
        xml.open("Order", "formatVersion", "1");
        xml.element("Number", order.number());
        xml.element("Supplier", "key", order.supplierKey(), order.supplierName());
        xml.element("OrderName", order.orderName());
        xml.element("OrderId", order.orderId().toString());
        xml.element("OrderDate", order.orderedAt().toString());
        xml.open("Customer");
        xml.element("Name", shipTo.name().isBlank() ? shipTo.company() : shipTo.name());
        xml.element("Email", order.email() == null ? "" : order.email());
        xml.close();
        delivery(xml, shipTo);
        xml.open("Products");
        for (SupplierOrder.Item item : order.items()) {
            product(xml, item);
        }
        xml.close();
        xml.close();
    }

    private static void delivery(IndentedXml xml, Address address) throws XMLStreamException {
        xml.open("DeliveryAddress");
        xml.unlessBlank("Name", address.name());
        xml.unlessBlank("Company", address.company());
        xml.unlessBlank("Address1", address.address1());
        xml.unlessBlank("Address2", address.address2());
        xml.unlessBlank("Zip", address.zip());
        xml.unlessBlank("City", address.city());
        xml.unlessBlank("Province", address.province());
        xml.unlessBlank("Country", address.country());
        xml.unlessBlank("Phone", address.phone());
        xml.close();
    }

    private static void product(IndentedXml xml, SupplierOrder.Item item)
            throws XMLStreamException {
        xml.open("Product", "line", item.line().toString());
        xml.element("SKU", Objects.requireNonNull(item.sku()).value());
        xml.element("Quantity", Integer.toString(item.quantity()));
        xml.unlessBlank("Title", item.title());
        xml.element(
                "UnitPrice",
                "currency",
                item.unitPrice().currency().getCurrencyCode(),
                item.unitPrice().decimal());
        xml.close();
    }
}
