package io.passerelle.sandbox.shopify;

import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Orders, their lines and refunds.
final class OrderFields {

    private record RefundOf(ShopOrder order, OrderRefund refund) {}

    private record RefundedLine(ShopOrder order, OrderRefund.Line line) {}

    private final Shop shop;
    private final StockFields stock;
    private final ShopMoney money;
    private final FulfilmentFields fulfilments;

    OrderFields(Shop shop, StockFields stock, FulfilmentFields fulfilments) {
        this.shop = shop;
        this.stock = stock;
        this.fulfilments = fulfilments;
        this.money = new ShopMoney(shop.options().currency());
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(fulfilments.ofOrder(amounts(people(orders()))).build());
        wiring.type(addresses().build());
        wiring.type(lines().build());
        wiring.type(refunds().build());
        wiring.type(refundLines().build());
    }

    private TypeFields<ShopOrder> orders() {
        return TypeFields.of("Order", ShopOrder.class)
                .field("id", o -> Gid.of("Order", o.id()))
                .field("legacyResourceId", ShopOrder::id)
                .field("name", ShopOrder::name)
                .field("createdAt", o -> o.head().createdAt())
                .field("processedAt", o -> o.head().createdAt())
                .field("closedAt", ShopOrder::cancelledAt)
                .field("closed", o -> o.cancelledAt() != null)
                .field("cancelReason", o -> o.cancelledAt() == null ? null : "OTHER")
                .field("test", o -> o.head().test())
                .field("confirmed", _ -> true)
                .field("fullyPaid", ShopOrder::paid)
                .field("sourceName", _ -> "web")
                .field("tags", _ -> List.of())
                .field("customAttributes", _ -> List.of())
                .field("displayFinancialStatus", o -> o.financialStatus().toUpperCase(Locale.ROOT))
                .field("displayFulfillmentStatus", o -> fulfilment(o.fulfilmentStatus()))
                .field("subtotalLineItemsQuantity", o -> o.units(OrderLine::quantity))
                .field("currentSubtotalLineItemsQuantity", o -> o.units(OrderLine::currentQuantity))
                .call("lineItems", (o, env) -> Page.of(env, o.lines().stream(), OrderLine::id))
                .call(
                        "refunds",
                        (o, env) ->
                                o.refunds().stream()
                                        .limit(env.getArgumentOrDefault("first", Integer.MAX_VALUE))
                                        .map(r -> new RefundOf(o, r))
                                        .toList());
    }

    private static String fulfilment(@Nullable String status) {
        return switch (status) {
            case "fulfilled" -> "FULFILLED";
            case "partial" -> "PARTIALLY_FULFILLED";
            case null, default -> "UNFULFILLED";
        };
    }

    private TypeFields<ShopOrder> people(TypeFields<ShopOrder> fields) {
        return fields.field("note", o -> o.head().note())
                .field("email", o -> email(o.head().customer()))
                .field("phone", o -> phone(o.head().customer()))
                .field("shippingAddress", o -> o.head().shippingAddress())
                .field("billingAddress", o -> o.head().billingAddress());
    }

    private static @Nullable String email(@Nullable Customer customer) {
        return customer == null ? null : customer.email();
    }

    private static @Nullable String phone(@Nullable Customer customer) {
        return customer == null ? null : customer.phone();
    }

    private TypeFields<ShopOrder> amounts(TypeFields<ShopOrder> fields) {
        return fields.field("currencyCode", _ -> money.currency())
                .field("presentmentCurrencyCode", _ -> money.currency())
                .field("taxesIncluded", _ -> true)
                .field(
                        "totalPriceSet",
                        o -> money.bag(o.subtotal(OrderLine::quantity).add(o.shipping())))
                .field(
                        "currentTotalPriceSet",
                        o -> money.bag(o.subtotal(OrderLine::currentQuantity).add(o.shipping())))
                .field("totalTipReceivedSet", o -> money.bag(o.tips()))
                .field("shippingLine", this::shippingLine);
    }

    private @Nullable Object shippingLine(ShopOrder order) {
        if (order.head().shippingAddress() == null) {
            return null;
        }
        return Map.of(
                "id", Gid.of("ShippingLine", order.id() + 1),
                "title", "Standard",
                "code", "Standard",
                "source", "shopify",
                "originalPriceSet", money.bag(order.shipping()));
    }

    private static TypeFields<PostalAddress> addresses() {
        return TypeFields.of("MailingAddress", PostalAddress.class)
                .field("id", a -> Gid.of("MailingAddress", Integer.toUnsignedLong(a.hashCode())))
                .field("name", PostalAddress::name)
                .field("province", _ -> null)
                .field("countryCodeV2", PostalAddress::countryCode);
    }

    private TypeFields<OrderLine> lines() {
        return TypeFields.of("LineItem", OrderLine.class)
                .field("id", l -> Gid.of("LineItem", l.id()))
                .field("name", OrderLine::title)
                .field("variantTitle", _ -> null)
                .field("currentQuantity", OrderLine::currentQuantity)
                .field("unfulfilledQuantity", OrderLine::openQuantity)
                .field("refundableQuantity", OrderLine::currentQuantity)
                .field("requiresShipping", OrderLine::requiresShipping)
                .field("isGiftCard", l -> l.kind() == OrderLine.Kind.GIFT_CARD)
                .field("customAttributes", _ -> List.of())
                .field("lineItemGroup", _ -> null)
                .field("discountAllocations", _ -> List.of())
                .field("taxLines", _ -> List.of())
                .field("variant", this::variant)
                .field("product", this::variant)
                .field("originalUnitPriceSet", l -> money.bag(l.price()))
                .field("discountedUnitPriceAfterAllDiscountsSet", l -> money.bag(l.price()));
    }

    private @Nullable Object variant(OrderLine line) {
        var id = line.variantId();
        return id == null ? null : shop.catalogue().variant(id).orElse(null);
    }

    private TypeFields<RefundOf> refunds() {
        return TypeFields.of("Refund", RefundOf.class)
                .field("id", r -> Gid.of("Refund", r.refund().id()))
                .field("legacyResourceId", r -> r.refund().id())
                .field("createdAt", r -> r.refund().at())
                .field("processedAt", r -> r.refund().at())
                .field("updatedAt", r -> r.refund().at())
                .field("note", r -> r.refund().note())
                .field("order", RefundOf::order)
                .field("totalRefundedSet", r -> money.bag(r.refund().total()))
                .call(
                        "refundLineItems",
                        (r, env) ->
                                Page.of(
                                        env,
                                        r.refund().lines().stream()
                                                .map(l -> new RefundedLine(r.order(), l)),
                                        l -> l.line().id()));
    }

    private TypeFields<RefundedLine> refundLines() {
        return TypeFields.of("RefundLineItem", RefundedLine.class)
                .field("id", l -> Gid.of("RefundLineItem", l.line().id()))
                .field("lineItem", l -> l.order().line(l.line().lineId()))
                .field("location", l -> l.line().restockType().restocks() ? stock.place() : null)
                .field("quantity", l -> l.line().quantity())
                .field("restockType", l -> l.line().restockType().name())
                .field("restocked", l -> l.line().restockType().restocks())
                .field("priceSet", l -> money.bag(l.order().line(l.line().lineId()).price()))
                .field("subtotalSet", l -> money.bag(l.line().subtotal()))
                .field("totalTaxSet", _ -> money.bag(BigDecimal.ZERO));
    }
}
