package io.passerelle.supplier.document;

import io.passerelle.common.order.Address;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The format `passerelle`, version 1, as `passerelle-order-1.xsd` (beside this class) describes
/// it. It keeps the elements of the file older programs wrote (`Order` > `Customer` > `Name`,
/// `Email`; `Products` > `Product` > `SKU`, `Quantity`) without a namespace, so their readers go on
/// working.
///
/// The same content always gives the same bytes: nothing of the moment of rendering is in it.
public final class PurchaseOrderXml {
    private final XMLStreamWriter xml;
    private int depth;

    private PurchaseOrderXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// @return UTF-8, valid against the schema
    /// @throws IllegalArgumentException if the content has an [SupplierOrder#obstacle] or comes out
    ///   invalid
    public static byte[] render(SupplierOrder order) {
        order.obstacle()
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
        try {
            // To a Writer, not a stream: the JDK's stream encoder is what mishandles surrogates.
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new PurchaseOrderXml(xml).document(order);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            PurchaseOrderSchema.check(bytes);
            return bytes;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("purchase order " + order.number(), e);
        }
    }

    private void document(SupplierOrder order) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("Order", "formatVersion", "1");
        element("Number", order.number());
        open("Supplier", "key", order.supplierKey());
        closeWith(order.supplierName());
        element("OrderName", order.orderName());
        element("OrderId", order.orderId().toString());
        element("OrderDate", order.orderedAt().toString());
        Address address = Objects.requireNonNull(order.shipTo());
        customer(order, address);
        delivery(address);
        open("Products");
        for (SupplierOrder.Item item : order.items()) {
            product(item);
        }
        close();
        close();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void customer(SupplierOrder order, Address address) throws XMLStreamException {
        open("Customer");
        element("Name", address.name().isBlank() ? address.company() : address.name());
        element("Email", order.email() == null ? "" : order.email());
        close();
    }

    private void delivery(Address address) throws XMLStreamException {
        open("DeliveryAddress");
        unlessBlank("Name", address.name());
        unlessBlank("Company", address.company());
        unlessBlank("Address1", address.address1());
        unlessBlank("Address2", address.address2());
        unlessBlank("Zip", address.zip());
        unlessBlank("City", address.city());
        unlessBlank("Province", address.province());
        unlessBlank("Country", address.country());
        unlessBlank("Phone", address.phone());
        close();
    }

    private void product(SupplierOrder.Item item) throws XMLStreamException {
        open("Product", "line", item.line().toString());
        element("SKU", Objects.requireNonNull(item.sku()).value());
        element("Quantity", Integer.toString(item.quantity()));
        unlessBlank("Title", item.title());
        open("UnitPrice", "currency", item.unitPrice().currency().getCurrencyCode());
        closeWith(item.unitPrice().decimal());
        close();
    }

    private void unlessBlank(String name, String text) throws XMLStreamException {
        if (!XmlText.clean(text).isEmpty()) {
            element(name, text);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        open(name);
        closeWith(text);
    }

    private void open(String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
        depth++;
    }

    private void open(String name, String attribute, String value) throws XMLStreamException {
        open(name);
        xml.writeAttribute(attribute, XmlText.clean(value));
    }

    private void closeWith(String text) throws XMLStreamException {
        xml.writeCharacters(XmlText.clean(text));
        xml.writeEndElement();
        depth--;
    }

    private void close() throws XMLStreamException {
        depth--;
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
