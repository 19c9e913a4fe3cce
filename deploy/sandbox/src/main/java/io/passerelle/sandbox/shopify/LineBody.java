package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An order line as in REST bodies.
record LineBody(ShopMoney money) {

    ObjectNode of(OrderLine line) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", line.id());
        node.put("admin_graphql_api_id", "gid://shopify/LineItem/" + line.id());
        node.putArray("attributed_staffs");
        node.put("current_quantity", line.currentQuantity());
        node.put("fulfillable_quantity", line.openQuantity());
        boolean giftCard = line.kind() == OrderLine.Kind.GIFT_CARD;
        node.put("fulfillment_service", giftCard ? "gift_card" : "manual");
        node.put("fulfillment_status", status(line));
        node.put("gift_card", giftCard);
        node.put("grams", line.requiresShipping() ? 500 : 0);
        node.put("name", line.title());
        money.put(node, "price", line.price());
        node.put("product_exists", line.productId() != null);
        node.put("product_id", line.productId());
        node.putArray("properties");
        node.put("quantity", line.quantity());
        node.put("requires_shipping", line.requiresShipping());
        node.put("sku", line.sku());
        node.put("taxable", line.requiresShipping());
        node.put("title", line.title());
        money.put(node, "total_discount", BigDecimal.ZERO);
        node.put("variant_id", line.variantId());
        node.put("variant_inventory_management", line.tracked() ? "shopify" : null);
        node.putNull("variant_title");
        node.put("vendor", line.vendor());
        node.putArray("duties");
        node.putArray("tax_lines");
        node.putArray("discount_allocations");
        if (line.kind() == OrderLine.Kind.TIP) {
            node.put("tip_payment_gateway", "shopify_payments");
            node.put("tip_payment_method", "visa");
        }
        return node;
    }

    private static @Nullable String status(OrderLine line) {
        if (line.fulfilled() == 0) {
            return null;
        }
        return line.openQuantity() == 0 ? "fulfilled" : "partial";
    }
}
