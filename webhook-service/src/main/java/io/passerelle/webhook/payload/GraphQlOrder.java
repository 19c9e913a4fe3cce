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

/// Reads the order of an `order-detail` answer, all its lines and refunds in one object.
final class GraphQlOrder {

    private GraphQlOrder() {}

    static WireOrder read(Fields order) {
        Currency currency = order.currency("currencyCode");
        return new WireOrder(
                OrderId.parse(order.id("id")),
                order.plain("name"),
                order.time("createdAt"),
                order.time("updatedAt"),
                order.optionalTime("cancelledAt"),
                order.flag("test", false),
                Payment.parse(order.text("displayFinancialStatus")),
                currency,
                order.child("lineItems").list("nodes").stream()
                        .map(l -> line(l, currency, order.flag("taxesIncluded", false)))
                        .toList(),
                order.list("refunds").stream().map(GraphQlOrder::refund).toList(),
                new Buyer(
                        order.nonBlank("email"),
                        order.nonBlank("phone"),
                        order.plain("note"),
                        address(order.child("shippingAddress"))));
    }

    private static WireLine line(Fields line, Currency currency, boolean taxesIncluded) {
        return new WireLine(
                LineId.parse(line.id("id")),
                line.text("sku"),
                line.plain("title"),
                line.plain("vendor"),
                line.count("quantity"),
                line.optionalCount("currentQuantity"),
                line.flag("requiresShipping", true),
                amount(line, "originalUnitPriceSet", currency),
                line.list("discountAllocations").stream()
                        .map(d -> amount(d, "allocatedAmountSet", currency))
                        .toList(),
                line.list("taxLines").stream().map(t -> tax(t, currency, taxesIncluded)).toList(),
                line.optionalCount("unfulfilledQuantity"));
    }

    private static Tax tax(Fields tax, Currency currency, boolean included) {
        return new Tax(
                tax.plain("title"),
                tax.decimal("rate"),
                amount(tax, "priceSet", currency),
                included);
    }

    private static Money amount(Fields fields, String name, Currency currency) {
        return Amount.of(fields.child(name).child("shopMoney").text("amount"), currency);
    }

    private static WireRefund refund(Fields refund) {
        List<WireRefund.Line> lines =
                refund.child("refundLineItems").list("nodes").stream()
                        .map(l ->
                                new WireRefund.Line(
                                        LineId.parse(l.child("lineItem").id("id")),
                                        l.count("quantity"),
                                        WireRefund.restocks(l.plain("restockType"))))
                        .toList();
        return new WireRefund(
                Long.parseLong(refund.id("legacyResourceId")),
                refund.optionalTime("createdAt"),
                lines);
    }

    private static @Nullable Address address(Fields address) {
        return ShipTo.of(
                new Address(
                        ShipTo.name(address, "firstName", "lastName"),
                        address.plain("company"),
                        address.plain("address1"),
                        address.plain("address2"),
                        address.plain("zip"),
                        address.plain("city"),
                        address.plain("provinceCode"),
                        address.plain("countryCodeV2"),
                        address.plain("phone")));
    }
}
