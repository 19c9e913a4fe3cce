package io.passerelle.webhook.payload;

import io.passerelle.common.order.Address;
import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the REST order resource, the body of every `orders/…` topic that carries a whole order.
final class RestOrder {

    private RestOrder() {}

    static WireOrder read(Fields order) {
        Currency currency = order.currency("currency");
        return new WireOrder(
                OrderId.parse(order.id("id")),
                order.plain("name"),
                order.time("created_at"),
                order.time("updated_at"),
                order.optionalTime("cancelled_at"),
                order.flag("test", false),
                Payment.parse(order.text("financial_status")),
                currency,
                order.list("line_items").stream()
                        .map(l -> line(l, currency, order.flag("taxes_included", false)))
                        .toList(),
                order.list("refunds").stream().map(RestOrder::refund).toList(),
                new Buyer(
                        order.nonBlank("email"),
                        order.nonBlank("phone"),
                        order.plain("note"),
                        address(order.child("shipping_address"))));
    }

    private static WireLine line(Fields line, Currency currency, boolean taxesIncluded) {
        return new WireLine(
                LineId.parse(line.id("id")),
                line.text("sku"),
                line.plain("title"),
                line.plain("vendor"),
                line.count("quantity"),
                line.optionalCount("current_quantity"),
                line.flag("requires_shipping", true),
                amount(line, "price", currency),
                line.list("discount_allocations").stream()
                        .map(d -> amount(d, "amount", currency))
                        .toList(),
                line.list("tax_lines").stream().map(t -> tax(t, currency, taxesIncluded)).toList(),
                line.optionalCount("fulfillable_quantity"));
    }

    private static Tax tax(Fields tax, Currency currency, boolean included) {
        return new Tax(
                tax.plain("title"), tax.decimal("rate"), amount(tax, "price", currency), included);
    }

    /// In the shop's currency; older bodies have the plain field only.
    private static Money amount(Fields fields, String name, Currency currency) {
        String amount = fields.child(name + "_set").child("shop_money").text("amount");
        return Amount.of(amount == null ? fields.text(name) : amount, currency);
    }

    private static WireRefund refund(Fields refund) {
        List<WireRefund.Line> lines =
                refund.list("refund_line_items").stream()
                        .map(l ->
                                new WireRefund.Line(
                                        LineId.parse(l.id("line_item_id")),
                                        l.count("quantity"),
                                        WireRefund.restocks(l.plain("restock_type"))))
                        .toList();
        return new WireRefund(
                Long.parseLong(refund.id("id")), refund.optionalTime("created_at"), lines);
    }

    private static @Nullable Address address(Fields address) {
        return ShipTo.of(
                new Address(
                        ShipTo.name(address, "first_name", "last_name"),
                        address.plain("company"),
                        address.plain("address1"),
                        address.plain("address2"),
                        address.plain("zip"),
                        address.plain("city"),
                        address.plain("province_code"),
                        address.plain("country_code"),
                        address.plain("phone")));
    }
}
