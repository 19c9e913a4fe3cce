package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.common.shopify.ShopifyAnswer;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.OrderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Puts one order together from its pages of lines and its refunds.
final class OrderDetail {
    private static final int LINES = 50;
    private static final int TRIES = 3;
    private final ShopifyGraphQl shopify;
    private final ShopifyDocument detail = ShopifyDocument.load("order-detail");
    private final ShopifyDocument refundLines = ShopifyDocument.load("refund-lines");

    OrderDetail(ShopifyGraphQl shopify) {
        this.shopify = shopify;
    }

    /// The order with all its lines under `lineItems.nodes` and all refund lines under each
    /// refund's `refundLineItems.nodes`; `shopTime` is that of the first answer.
    Optional<ShopifyAnswer<ObjectNode>> of(OrderId id) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            ShopifyAnswer<JsonNode> first = page(id, "");
            JsonNode found = first.data().path("order");
            if (found.isNull()) {
                return Optional.empty();
            }
            if (!(found instanceof ObjectNode order)) {
                throw new ShopifyUnavailable("order " + id + ": the answer does not speak of it");
            }
            if (addLines(id, order)) {
                addRefundLines(order);
                return Optional.of(
                        new ShopifyAnswer<>(order, first.shopTime(), first.servedVersion()));
            }
        }
        throw new ShopifyUnavailable("order " + id + " keeps changing while its lines are read");
    }

    /// False if the order changed between two pages: they do not belong together.
    private boolean addLines(OrderId id, ObjectNode order) {
        String what = "lines of order " + id;
        ArrayNode lines = Pages.nodes(order.path("lineItems"), what);
        Optional<String> next = Pages.next(order.path("lineItems"), what);
        while (next.isPresent()) {
            JsonNode page = page(id, next.get()).data().path("order");
            if (!page.path("updatedAt").equals(order.path("updatedAt"))) {
                return false;
            }
            Pages.nodes(page.path("lineItems"), what).forEach(lines::add);
            next = Pages.next(page.path("lineItems"), what);
        }
        return true;
    }

    private void addRefundLines(ObjectNode order) {
        Map<String, JsonNode> atHand = new HashMap<>();
        order.path("fewRefunds")
                .forEach(r -> atHand.put(r.path("id").asText(), r.path("refundLineItems")));
        order.remove("fewRefunds");
        for (JsonNode refund : order.path("refunds")) {
            String id = refund.path("id").asText();
            JsonNode first = atHand.get(id);
            JsonNode page = first == null ? refundPage(id, "") : first;
            ArrayNode lines = ((ObjectNode) refund).putObject("refundLineItems").putArray("nodes");
            addRefundLines(id, page, lines);
        }
    }

    private void addRefundLines(String refund, JsonNode first, ArrayNode lines) {
        String what = "lines of refund " + refund;
        Pages.nodes(first, what).forEach(lines::add);
        Optional<String> next = Pages.next(first, what);
        while (next.isPresent()) {
            JsonNode page = refundPage(refund, next.get());
            Pages.nodes(page, what).forEach(lines::add);
            next = Pages.next(page, what);
        }
    }

    private JsonNode refundPage(String refund, String after) {
        Map<String, Object> variables = paged(after);
        variables.put("id", refund);
        return shopify.run(refundLines, variables, JsonNode.class)
                .data()
                .path("refund")
                .path("refundLineItems");
    }

    private ShopifyAnswer<JsonNode> page(OrderId id, String after) {
        Map<String, Object> variables = paged(after);
        variables.put("id", id.globalId());
        return shopify.run(detail, variables, JsonNode.class);
    }

    private static Map<String, Object> paged(String after) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("lines", LINES);
        if (!after.isEmpty()) {
            variables.put("afterLine", after);
        }
        return variables;
    }
}
