package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.common.shopify.ShopifyAnswer;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.payload.Bodies;
import io.passerelle.webhook.payload.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop's orders, as the shop shows them. Every method may throw
/// [io.passerelle.common.shopify.ShopifyUnavailable] (later it may work) or
/// [io.passerelle.common.shopify.ShopifyRefused] (a person must change something). Each is one or
/// more calls, each bounded by [ShopifyGraphQl].
@ApplicationScoped
public class ShopOrders {
    private static final int PAGE = 100;
    private final ShopifyGraphQl shopify;
    private final OrderDetail detail;
    private final ShopifyDocument since = ShopifyDocument.load("orders-since");

    ShopOrders(ShopifyGraphQl shopify) {
        this.shopify = shopify;
        this.detail = new OrderDetail(shopify);
    }

    public Fetched find(OrderId id) {
        return raw(id).map(ShopOrders::read).orElseGet(Fetched.Missing::new);
    }

    /// The order as Shopify writes it, all pages of lines and refunds joined; empty if Shopify does
    /// not show it.
    public Optional<ShopifyAnswer<ObjectNode>> raw(OrderId id) {
        return detail.of(id);
    }

    private static Fetched read(ShopifyAnswer<ObjectNode> answer) {
        return switch (Bodies.readFetched(answer.data())) {
            case Content.Whole(var order) -> new Fetched.Found(order, answer.shopTime());
            case Content.Unreadable(String reason) ->
                    new Fetched.Unreadable("order-detail: " + reason);
            case Content.Changed _, Content.Deleted _, Content.Nothing _ ->
                    throw new IllegalStateException("an order is either whole or unreadable");
        };
    }

    /// One page of the orders changed at or after `from`.
    ///
    /// @param cursor [ChangedOrders#next] of the page before, `""` for the first
    public ChangedOrders changedSince(Instant from, String cursor) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("query", "updated_at:>='" + from.truncatedTo(ChronoUnit.SECONDS) + "'");
        variables.put("first", PAGE);
        if (!cursor.isEmpty()) {
            variables.put("after", cursor);
        }
        ShopifyAnswer<JsonNode> answer = shopify.run(since, variables, JsonNode.class);
        JsonNode orders = answer.data().path("orders");
        List<OrderHeader> headers = new ArrayList<>();
        for (JsonNode order : orders.path("nodes")) {
            headers.add(
                    new OrderHeader(
                            OrderId.parse(order.path("id").asText()),
                            Instant.parse(order.path("updatedAt").asText())));
        }
        return new ChangedOrders(headers, Pages.next(orders), answer.shopTime());
    }
}
