package io.passerelle.supplier.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What is to be shipped and was shipped in the shop. Every method may throw [ShopifyUnavailable]
/// (later it may work) or [ShopifyRefused] (a person must change something), and
/// [io.passerelle.common.runtime.BadSetting] if we are not told where the shop is. Each is one or
/// more calls, each bounded by [ShopifyGraphQl]; reading may be repeated freely.
@ApplicationScoped
public class ShopFulfilments {
    private static final int FULFILMENT_ORDERS = 5;
    private static final int LINES_OF_EACH = 50;
    private static final int LINES = 200;
    private static final int FULFILMENTS = 50;

    private final Shop shop;
    private final ShopifyDocument toShip = ShopifyDocument.load("order-fulfillment-orders");
    private final ShopifyDocument moreLines = ShopifyDocument.load("fulfillment-order-lines");
    private final ShopifyDocument shipped = ShopifyDocument.load("order-fulfillments");
    private final ShopifyDocument shippedLines = ShopifyDocument.load("fulfillment-lines");
    private final ShopifyDocument create = ShopifyDocument.load("fulfillment-create");

    ShopFulfilments(Shop shop) {
        this.shop = shop;
    }

    /// Empty if Shopify knows no such order (any more).
    public Optional<OrderToShip> toShip(OrderId id) {
        JsonNode order = ordersPage(id, "");
        if (order.isNull()) {
            return Optional.empty();
        }
        List<FulfilmentOrder> all =
                Connections.all(
                                order.path("fulfillmentOrders"),
                                after -> ordersPage(id, after).path("fulfillmentOrders"))
                        .stream()
                        .map(this::fulfilmentOrder)
                        .toList();
        return Optional.of(new OrderToShip(order.path("cancelledAt").isTextual(), all));
    }

    private JsonNode ordersPage(OrderId id, String after) {
        Map<String, Object> variables =
                Map.of(
                        "orderId",
                        id.globalId(),
                        "first",
                        FULFILMENT_ORDERS,
                        "lines",
                        LINES_OF_EACH);
        return shop.run(toShip, Connections.page(variables, after)).path("order");
    }

    private FulfilmentOrder fulfilmentOrder(JsonNode node) {
        String id = text(node, "id");
        String status = text(node, "status");
        boolean offered =
                node.path("supportedActions").findValuesAsText("action").stream()
                        .anyMatch("CREATE_FULFILLMENT"::equals);
        List<FulfilmentOrder.Part> parts =
                Connections.all(node.path("lineItems"), after -> linesPage(id, after)).stream()
                        .map(ShopFulfilments::part)
                        .toList();
        return new FulfilmentOrder(
                id,
                status,
                offered && (status.equals("OPEN") || status.equals("IN_PROGRESS")),
                node.path("assignedLocation").path("name").asText(),
                StreamSupport.stream(node.path("fulfillmentHolds").spliterator(), false)
                        .map(ShopFulfilments::hold)
                        .toList(),
                parts);
    }

    private static String hold(JsonNode hold) {
        String notes = hold.path("reasonNotes").asText("").strip();
        return notes.isEmpty() || hold.path("reasonNotes").isNull()
                ? hold.path("reason").asText()
                : notes;
    }

    private JsonNode linesPage(String fulfilmentOrder, String after) {
        Map<String, Object> variables = Map.of("id", fulfilmentOrder, "first", LINES);
        return shop.run(moreLines, Connections.page(variables, after))
                .path("fulfillmentOrder")
                .path("lineItems");
    }

    private static FulfilmentOrder.Part part(JsonNode node) {
        return new FulfilmentOrder.Part(
                text(node, "id"),
                LineId.parse(text(node.path("lineItem"), "id")),
                node.path("remainingQuantity").asInt());
    }

    /// What was shipped of an order; empty if there is more than Shopify shows.
    public Optional<List<Fulfilment>> shipped(OrderId id) {
        Map<String, Object> variables =
                Map.of(
                        "orderId",
                        id.globalId(),
                        "first",
                        FULFILMENTS,
                        "numbers",
                        Fulfilment.MOST_NUMBERS);
        JsonNode order = shop.run(shipped, variables).path("order");
        if (!order.path("fulfillments").isArray()) {
            throw new ShopifyUnavailable("order " + id + ": the answer tells no fulfilments");
        }
        List<Fulfilment> all = new ArrayList<>();
        order.path("fulfillments").forEach(f -> all.add(fulfilment(f)));
        return all.size() < FULFILMENTS ? Optional.of(all) : Optional.empty();
    }

    private static Fulfilment fulfilment(JsonNode node) {
        Set<String> numbers = new HashSet<>();
        for (JsonNode info : node.path("trackingInfo")) {
            if (info.path("number").isTextual()) {
                numbers.add(info.path("number").asText());
            }
        }
        return new Fulfilment(text(node, "id"), numbers);
    }

    /// Units by line of the order.
    public Map<LineId, Integer> linesOf(Fulfilment fulfilment) {
        Map<LineId, Integer> units = new HashMap<>();
        Connections.all(shippedPage(fulfilment, ""), after -> shippedPage(fulfilment, after))
                .forEach(line ->
                        units.merge(
                                LineId.parse(text(line.path("lineItem"), "id")),
                                line.path("quantity").asInt(),
                                Integer::sum));
        return units;
    }

    private JsonNode shippedPage(Fulfilment fulfilment, String after) {
        Map<String, Object> variables = Map.of("id", fulfilment.id(), "first", LINES);
        return shop.run(shippedLines, Connections.page(variables, after))
                .path("fulfillment")
                .path("fulfillmentLineItems");
    }

    /// Ships. Called twice it ships twice: after [ShopifyUnavailable], and after a [ShopifyRefused]
    /// that does not say that nothing happened, it must be looked whether it was done.
    public Making make(NewFulfilment fulfilment) {
        JsonNode payload =
                shop.run(create, Map.of("fulfillment", input(fulfilment)))
                        .path("fulfillmentCreate");
        JsonNode errors = payload.path("userErrors");
        if (!errors.isEmpty()) {
            return new Making.Refused(String.join("; ", errors.findValuesAsText("message")));
        }
        if (!payload.path("fulfillment").path("id").isTextual()) {
            throw ShopifyRefused.withUnclearEffect(
                    create.name() + ": neither a fulfilment nor an error in the answer");
        }
        return new Making.Made(payload.path("fulfillment").path("id").asText());
    }

    private static Map<String, @Nullable Object> input(NewFulfilment f) {
        List<Map<String, Object>> lines = new ArrayList<>();
        f.units().forEach((id, units) -> lines.add(Map.of("id", id, "quantity", units)));
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("notifyCustomer", f.notifyCustomer());
        input.put(
                "lineItemsByFulfillmentOrder",
                List.of(
                        Map.of(
                                "fulfillmentOrderId",
                                f.fulfilmentOrder(),
                                "fulfillmentOrderLineItems",
                                lines)));
        if (!f.carrier().isEmpty() || !f.trackingNumbers().isEmpty()) {
            input.put("trackingInfo", tracking(f));
        }
        return input;
    }

    private static Map<String, Object> tracking(NewFulfilment f) {
        Map<String, Object> tracking = new HashMap<>();
        if (!f.carrier().isEmpty()) {
            tracking.put("company", f.carrier());
        }
        if (!f.trackingNumbers().isEmpty()) {
            tracking.put("numbers", f.trackingNumbers());
        }
        if (!f.trackingUrls().isEmpty()) {
            tracking.put("urls", f.trackingUrls());
        }
        return tracking;
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw new ShopifyUnavailable("an answer without " + name);
        }
        return node.path(name).asText();
    }
}
