package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// The body of `orders/edited`: ids and deltas, not the order.
final class EditBody {

    private EditBody() {}

    static ObjectNode of(
            ShopOptions options, ShopOrder order, long editId, Map<Long, Integer> deltas) {
        var node = JsonNodeFactory.instance.objectNode();
        var edit =
                node.putObject("order_edit")
                        .put("id", editId)
                        .putNull("app_id")
                        .put("created_at", OrderBody.time(options, order.updatedAt()))
                        .put("notify_customer", false)
                        .put("order_id", order.id())
                        .put("staff_note", "")
                        .putNull("user_id");
        var items = edit.putObject("line_items");
        var additions = items.putArray("additions");
        var removals = items.putArray("removals");
        deltas.forEach((id, n) ->
                (n > 0 ? additions : removals).addObject().put("id", id).put("delta", Math.abs(n)));
        var discounts = edit.putObject("discounts").putObject("line_item");
        discounts.putArray("additions");
        discounts.putArray("removals");
        edit.putObject("shipping_lines").putArray("additions");
        return node;
    }
}
