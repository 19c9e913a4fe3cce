package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Webhook bodies: the REST resources, without a wrapper, with every key present even where null.
final class OrderBody {

    private static final List<String> NULLS =
            List.of(
                    "browser_ip",
                    "cart_token",
                    "checkout_token",
                    "client_details",
                    "current_total_additional_fees_set",
                    "current_total_duties_set",
                    "device_id",
                    "landing_site",
                    "landing_site_ref",
                    "location_id",
                    "merchant_of_record_app_id",
                    "original_total_additional_fees_set",
                    "original_total_duties_set",
                    "po_number",
                    "reference",
                    "referring_site",
                    "source_identifier",
                    "source_url",
                    "user_id",
                    "payment_terms");

    private final ShopOptions options;
    private final ShopMoney money;
    private final LineBody lines;
    private final RefundBody refunds;

    OrderBody(ShopOptions options) {
        this.options = options;
        this.money = new ShopMoney(options.currency());
        this.lines = new LineBody(money);
        this.refunds = new RefundBody(options, money);
    }

    ObjectNode of(ShopOrder order, Notice notice) {
        return switch (notice) {
            case Notice.Whole _ -> whole(order);
            case Notice.Refunded(OrderRefund refund) -> refunds.of(order, refund);
            case Notice.Edited(long editId, Map<Long, Integer> deltas) ->
                    EditBody.of(options, order, editId, deltas);
            case Notice.Deleted() -> JsonNodeFactory.instance.objectNode().put("id", order.id());
        };
    }

    static String time(ShopOptions options, Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
                .format(at.atZone(options.zone()));
    }

    private ObjectNode whole(ShopOrder order) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", order.id());
        node.put("admin_graphql_api_id", "gid://shopify/Order/" + order.id());
        node.put("app_id", 755_357_713L);
        head(node, order);
        state(node, order);
        amounts(node, order);
        unused(node);
        PeopleBody.put(node, order.head());
        var items = node.putArray("line_items");
        order.lines().forEach(l -> items.add(lines.of(l)));
        var sent = node.putArray("fulfillments");
        order.fulfilments().forEach(f -> fulfilment(sent.addObject(), order, f));
        var given = node.putArray("refunds");
        order.refunds().forEach(r -> given.add(refunds.of(order, r)));
        shippingLines(node.putArray("shipping_lines"), order);
        return node;
    }

    private void head(ObjectNode node, ShopOrder order) {
        var head = order.head();
        node.put("name", head.name());
        node.put("number", head.number() - 1000);
        node.put("order_number", head.number());
        node.put("confirmation_number", "E%08d".formatted(head.number()));
        node.put("confirmed", true);
        node.put("created_at", time(options, head.createdAt()));
        node.put("processed_at", time(options, head.createdAt()));
        node.put("updated_at", time(options, order.updatedAt()));
        node.put("currency", options.currency());
        node.put("presentment_currency", options.currency());
        node.put("note", head.note());
        node.put("source_name", "web");
        node.put("tags", "");
        node.put("test", head.test());
        node.put("taxes_included", true);
        node.put("token", "%032x".formatted(order.id()));
        node.put("merchant_business_entity_id", "MTU0ODM4MDAwOQ");
        node.put(
                "order_status_url",
                "https://%s/1/orders/%d/authenticate?key=example"
                        .formatted(options.shopDomain(), order.id()));
    }

    private void state(ObjectNode node, ShopOrder order) {
        var cancelledAt = order.cancelledAt();
        var closed = cancelledAt == null ? null : time(options, cancelledAt);
        node.put("cancelled_at", closed);
        node.put("closed_at", closed);
        node.put("cancel_reason", closed == null ? null : "other");
        node.put("financial_status", order.financialStatus());
        node.put("fulfillment_status", order.fulfilmentStatus());
    }

    private void amounts(ObjectNode node, ShopOrder order) {
        var goods = order.subtotal(OrderLine::quantity);
        var current = order.subtotal(OrderLine::currentQuantity);
        money.put(node, "subtotal_price", goods);
        money.put(node, "total_line_items_price", goods);
        money.put(node, "total_price", goods.add(order.shipping()));
        money.put(node, "current_subtotal_price", current);
        money.put(node, "current_total_price", current.add(order.shipping()));
        for (var none :
                new String[] {
                    "total_discounts", "total_tax", "current_total_discounts", "current_total_tax"
                }) {
            money.put(node, none, BigDecimal.ZERO);
        }
        node.set("total_shipping_price_set", money.set(order.shipping()));
        var outstanding =
                order.paid() || order.cancelledAt() != null
                        ? BigDecimal.ZERO
                        : current.add(order.shipping());
        node.put("total_outstanding", money.text(outstanding));
        node.put("total_tip_received", money.text(order.tips()));
        node.set("total_cash_rounding_payment_adjustment_set", money.set(BigDecimal.ZERO));
        node.set("total_cash_rounding_refund_adjustment_set", money.set(BigDecimal.ZERO));
        node.put("total_weight", 0);
    }

    private static void unused(ObjectNode node) {
        NULLS.forEach(node::putNull);
        for (var key :
                new String[] {
                    "buyer_accepts_marketing", "duties_included", "estimated_taxes", "tax_exempt"
                }) {
            node.put(key, false);
        }
        for (var key :
                new String[] {
                    "discount_applications",
                    "discount_codes",
                    "note_attributes",
                    "payment_gateway_names",
                    "tax_lines"
                }) {
            node.putArray(key);
        }
    }

    private void fulfilment(ObjectNode node, ShopOrder order, OrderFulfilment sent) {
        var at = time(options, sent.at());
        var numbers = sent.tracking().numbers();
        node.put("id", sent.id())
                .put("admin_graphql_api_id", "gid://shopify/Fulfillment/" + sent.id())
                .put("order_id", order.id())
                .put("location_id", options.locationId())
                .put("created_at", at)
                .put("updated_at", at)
                .put("service", "manual")
                .put("status", "success")
                .put("tracking_company", sent.tracking().company())
                .put("tracking_number", numbers.isEmpty() ? null : numbers.getFirst());
        var tracked = node.putArray("tracking_numbers");
        numbers.forEach(tracked::add);
        var items = node.putArray("line_items");
        sent.quantities()
                .forEach((id, n) -> items.add(lines.of(order.line(id)).put("quantity", n)));
    }

    private void shippingLines(ArrayNode node, ShopOrder order) {
        if (order.head().shippingAddress() == null) {
            return;
        }
        var line =
                node.addObject()
                        .put("id", order.id() + 1)
                        .putNull("carrier_identifier")
                        .put("code", "Standard")
                        .put("title", "Standard")
                        .put("source", "shopify")
                        .putNull("phone")
                        .put("is_removed", false)
                        .putNull("requested_fulfillment_service_id");
        money.put(line, "price", order.shipping());
        money.put(line, "discounted_price", order.shipping());
        line.putArray("tax_lines");
        line.putArray("discount_allocations");
    }
}
