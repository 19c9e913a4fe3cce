package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.common.order.Payment;
import io.passerelle.common.shopify.ShopifyAnswer;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.shopify.ShopifyUnavailable;
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
import java.util.OptionalLong;

/// The shop's orders, as the shop shows them. Every method may throw [ShopifyUnavailable] (later it
/// may work) or [io.passerelle.common.shopify.ShopifyRefused] (a person must change something).
/// Each is one or more calls, each bounded by [ShopifyGraphQl].
@ApplicationScoped
public class ShopOrders {
    private static final int PAGE = 100;
    private static final String ORDERS = "changed orders";
    private final ShopifyGraphQl shopify;
    private final OrderDetail detail;
    private final Bodies bodies;
    private final ShopifyDocument since = ShopifyDocument.load("orders-since");
    private final ShopifyDocument count = ShopifyDocument.load("orders-count");

    ShopOrders(ShopifyGraphQl shopify, Bodies bodies) {
        this.shopify = shopify;
        this.detail = new OrderDetail(shopify);
        this.bodies = bodies;
    }

    public Fetched find(OrderId id) {
        return detail.of(id).map(this::read).orElseGet(Fetched.Missing::new);
    }

    private Fetched read(ShopifyAnswer<ObjectNode> answer) {
        return switch (bodies.readFetched(answer.data())) {
            case Content.Whole(var order) -> new Fetched.Found(order, answer.shopTime());
            case Content.Unreadable(String reason) ->
                    new Fetched.Unreadable("order-detail: " + reason);
            case Content.Changed _,
                    Content.Deleted _,
                    Content.Nothing _,
                    Content.Uninstalled _,
                    Content.Redact _,
                    Content.RedactShop _,
                    Content.DataRequest _ ->
                    throw new IllegalStateException("an order is either whole or unreadable");
        };
    }

    /// The order of which a list said that it changed; empty if it has gone from the list since. An
    /// answer older than the list, or none though the list still shows the order, comes from a part
    /// of Shopify that runs behind: it counts as [ShopifyUnavailable].
    public Optional<ListedOrder> listed(OrderHeader header) {
        Optional<ShopifyAnswer<ObjectNode>> answer = detail.of(header.id());
        if (answer.isEmpty() && isListed(header.id())) {
            throw new ShopifyUnavailable(
                    "order " + header.id() + " is listed, but not shown when asked for");
        }
        return answer.map(a -> asNewAsListed(header, a));
    }

    private static ListedOrder asNewAsListed(OrderHeader header, ShopifyAnswer<ObjectNode> answer) {
        Instant updatedAt =
                ListedOrder.time(answer.data(), "updatedAt")
                        .filter(at -> !at.isBefore(header.updatedAt()))
                        .orElseThrow(() ->
                                new ShopifyUnavailable(
                                        "order "
                                                + header.id()
                                                + " is shown older than it is listed"));
        return new ListedOrder(header.id(), answer.data(), updatedAt, answer.shopTime());
    }

    private boolean isListed(OrderId id) {
        Map<String, Object> variables = Map.of("query", "id:" + id, "first", 1);
        JsonNode orders = shopify.run(since, variables, JsonNode.class).data().path("orders");
        return headers(orders).stream().anyMatch(header -> header.id().equals(id));
    }

    /// One page of the orders changed at or after `from`.
    ///
    /// @param cursor [ChangedOrders#next] of the page before, `""` for the first
    public ChangedOrders changedSince(Instant from, String cursor) {
        return page("updated_at:>=" + quoted(from), cursor);
    }

    /// One page of the orders created from `begin` on and before `end`; whole seconds.
    public ChangedOrders createdBetween(Instant begin, Instant end, String cursor) {
        return page(created(begin, end), cursor);
    }

    /// How many those are; empty if Shopify does not say exactly.
    public OptionalLong countCreatedBetween(Instant begin, Instant end) {
        JsonNode counted =
                shopify.run(count, Map.of("query", created(begin, end)), JsonNode.class)
                        .data()
                        .path("ordersCount");
        return counted.path("precision").asText().equals("EXACT")
                        && counted.path("count").isNumber()
                ? OptionalLong.of(counted.path("count").asLong())
                : OptionalLong.empty();
    }

    private static String created(Instant begin, Instant end) {
        return "created_at:>=" + quoted(begin) + " AND created_at:<" + quoted(end);
    }

    private static String quoted(Instant time) {
        return "'" + time.truncatedTo(ChronoUnit.SECONDS) + "'";
    }

    private ChangedOrders page(String query, String cursor) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("query", query);
        variables.put("first", PAGE);
        if (!cursor.isEmpty()) {
            variables.put("after", cursor);
        }
        ShopifyAnswer<JsonNode> answer = shopify.run(since, variables, JsonNode.class);
        JsonNode orders = answer.data().path("orders");
        return new ChangedOrders(headers(orders), Pages.next(orders, ORDERS), answer.shopTime());
    }

    private static List<OrderHeader> headers(JsonNode orders) {
        List<OrderHeader> headers = new ArrayList<>();
        for (JsonNode order : Pages.nodes(orders, ORDERS)) {
            headers.add(
                    new OrderHeader(
                            OrderId.parse(order.path("id").asText()),
                            Instant.parse(order.path("updatedAt").asText()),
                            Payment.parse(order.path("displayFinancialStatus").asText()),
                            order.path("cancelledAt").isTextual()));
        }
        return headers;
    }
}
