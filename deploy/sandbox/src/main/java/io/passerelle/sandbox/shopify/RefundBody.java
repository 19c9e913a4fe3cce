package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/// A refund as in REST bodies: inside an order, and as the body of `refunds/create`.
record RefundBody(ShopOptions options, ShopMoney money) {

    ObjectNode of(ShopOrder order, OrderRefund refund) {
        var at = OrderBody.time(options, refund.at());
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", refund.id());
        node.put("admin_graphql_api_id", "gid://shopify/Refund/" + refund.id());
        node.put("order_id", order.id());
        node.put("created_at", at);
        node.put("processed_at", at);
        node.put("note", refund.note());
        node.put("restock", refund.restocks());
        node.putNull("user_id");
        node.putNull("return");
        node.putArray("duties");
        node.set("total_duties_set", money.set(BigDecimal.ZERO));
        node.putArray("additional_fees");
        node.set("total_additional_fees_set", money.set(BigDecimal.ZERO));
        node.putArray("refund_shipping_lines");
        node.putArray("order_adjustments");
        transaction(node, order, refund, at);
        var lines = node.putArray("refund_line_items");
        refund.lines().forEach(l -> lines.add(line(order, l)));
        return node;
    }

    private void transaction(ObjectNode node, ShopOrder order, OrderRefund refund, String at) {
        node.putArray("transactions")
                .addObject()
                .put("id", refund.id() + 1)
                .put("admin_graphql_api_id", "gid://shopify/OrderTransaction/" + (refund.id() + 1))
                .put("order_id", order.id())
                .put("kind", "refund")
                .put("gateway", "bogus")
                .put("status", "success")
                .put("amount", money.text(refund.total()))
                .put("currency", money.currency())
                .put("created_at", at)
                .put("processed_at", at)
                .put("test", order.head().test());
    }

    private ObjectNode line(ShopOrder order, OrderRefund.Line line) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", line.id());
        node.put("line_item_id", line.lineId());
        node.put("location_id", line.restockType().restocks() ? options.locationId() : null);
        node.put("quantity", line.quantity());
        node.put("restock_type", line.restockType().wire());
        // Shopify writes these two as JSON numbers, unlike all other amounts.
        node.put("subtotal", line.subtotal());
        node.put("total_tax", BigDecimal.ZERO);
        node.set("subtotal_set", money.set(line.subtotal()));
        node.set("total_tax_set", money.set(BigDecimal.ZERO));
        node.set("line_item", new LineBody(money).of(order.line(line.lineId())));
        return node;
    }
}
