package io.passerelle.supplier.template;

import io.passerelle.common.order.Address;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.Money;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.document.XmlText;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a template may speak of. `docs/suppliers.md` lists the names; they stay as they are,
/// because templates of merchants depend on them. Everything is text, fit for XML and `""` where
/// there is none, but quantities (numbers), `included` (true or false) and lists. Maps, so that
/// nothing has to be looked up by reflection.
final class TemplateNames {

    private TemplateNames() {}

    /// @throws IllegalArgumentException if the order has an [SupplierOrder#obstacle]
    static Map<String, Object> of(SupplierOrder order) {
        return Map.of(
                "order",
                Map.of(
                        "number", order.number(),
                        "name", XmlText.clean(order.orderName()),
                        "id", order.orderId().toString(),
                        "date", order.orderedAt().toString(),
                        "currency", order.items().getFirst().unitPrice().currency().toString(),
                        "email", XmlText.clean(Objects.requireNonNullElse(order.email(), ""))),
                "supplier",
                Map.of(
                        "key", order.supplierKey(),
                        "name", XmlText.clean(order.supplierName())),
                "shipTo",
                address(order.deliverable()),
                "lines",
                order.items().stream().map(TemplateNames::line).toList());
    }

    private static Map<String, String> address(Address address) {
        return Map.of(
                "name", XmlText.clean(address.name()),
                "company", XmlText.clean(address.company()),
                "address1", XmlText.clean(address.address1()),
                "address2", XmlText.clean(address.address2()),
                "zip", XmlText.clean(address.zip()),
                "city", XmlText.clean(address.city()),
                "province", XmlText.clean(address.province()),
                "country", XmlText.clean(address.country()),
                "phone", XmlText.clean(address.phone()));
    }

    private static Map<String, Object> line(SupplierOrder.Item item) {
        return Map.of(
                "id", item.line().toString(),
                "sku", XmlText.clean(Objects.requireNonNull(item.sku()).value()),
                "title", XmlText.clean(item.title()),
                "quantity", item.quantity(),
                "unitPrice", item.unitPrice().decimal(),
                "discount", sum(item.discounts(), item.unitPrice().currency()),
                "taxes", item.taxes().stream().map(TemplateNames::tax).toList());
    }

    private static Map<String, Object> tax(Tax tax) {
        return Map.of(
                "title", XmlText.clean(tax.title()),
                "percent", tax.rate().movePointRight(2).toPlainString(),
                "amount", tax.amount().decimal(),
                "included", tax.included());
    }

    private static String sum(List<Money> amounts, Currency currency) {
        return new Money(amounts.stream().mapToLong(Money::minor).sum(), currency).decimal();
    }
}
