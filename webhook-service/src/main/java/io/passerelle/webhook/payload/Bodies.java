package io.passerelle.webhook.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.passerelle.common.value.OrderId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads a stored body by its topic. Unknown fields, values and topics are never an error; the
/// source is FACTS on Shopify's bodies, section 1.8. Decimals stay exact.
public final class Bodies {
    /// The topic of a body that the reconciler fetched; its body is `{"order": <order-detail>}`.
    public static final String FETCHED = "orders/fetched";

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Set<String> REQUESTS =
            Set.of("customers/redact", "customers/data_request", "shop/redact");

    private final Unexplained unexplained;

    public Bodies(Unexplained unexplained) {
        this.unexplained = unexplained;
    }

    /// Never throws for anything a body may hold.
    public Content read(String topic, byte[] body) {
        return switch (topic) {
            case "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/partially_fulfilled",
                    "orders/fulfilled",
                    "orders/cancelled" ->
                    guarded(() -> whole(RestOrder.read(root(body))));
            case FETCHED -> guarded(() -> whole(GraphQlOrder.read(root(body).child("order"))));
            case "orders/edited" -> guarded(() -> changed(root(body).child("order_edit")));
            case "refunds/create", "fulfillments/create", "fulfillments/update" ->
                    guarded(() -> changed(root(body)));
            case "orders/delete" ->
                    guarded(() -> new Content.Deleted(OrderId.parse(root(body).id("id"))));
            case "app/uninstalled" -> new Content.Uninstalled();
            case "customers/redact" -> guarded(() -> redact(root(body)));
            case "shop/redact" -> new Content.RedactShop();
            case "customers/data_request" -> guarded(() -> dataRequest(root(body)));
            default -> new Content.Nothing();
        };
    }

    /// The order a body is about, as far as it can be read.
    public Optional<OrderId> orderOf(String topic, byte[] body) {
        return switch (read(topic, body)) {
            case Content.Whole(var order) -> Optional.of(order.id());
            case Content.Changed(OrderId id) -> Optional.of(id);
            case Content.Deleted(OrderId id) -> Optional.of(id);
            case Content.Nothing _,
                    Content.Uninstalled _,
                    Content.Redact _,
                    Content.RedactShop _,
                    Content.DataRequest _,
                    Content.Unreadable _ ->
                    Optional.empty();
        };
    }

    /// Whether events of this topic ask for personal data to be handed out or erased.
    public static boolean isRequest(String topic) {
        return REQUESTS.contains(topic);
    }

    /// Reads an `order-detail` answer's order, its pages already joined.
    public Content readFetched(JsonNode order) {
        return guarded(() -> whole(GraphQlOrder.read(Fields.of(order, "order"))));
    }

    private Content whole(WireOrder order) {
        return new Content.Whole(order.toPlacedOrder(unexplained));
    }

    private static Content changed(Fields body) {
        return new Content.Changed(OrderId.parse(body.id("order_id")));
    }

    private static Content redact(Fields body) {
        List<OrderId> orders = body.ids("orders_to_redact").stream().map(OrderId::parse).toList();
        return new Content.Redact(customer(body, orders), orders);
    }

    private static Content dataRequest(Fields body) {
        List<OrderId> orders = body.ids("orders_requested").stream().map(OrderId::parse).toList();
        return new Content.DataRequest(customer(body, orders), orders);
    }

    private static Customer customer(Fields body, List<OrderId> orders) {
        Fields customer = body.child("customer");
        Customer found =
                new Customer(
                        customer.nonBlank("id"),
                        customer.nonBlank("email"),
                        customer.nonBlank("phone"));
        if (orders.isEmpty() && found.equals(new Customer(null, null, null))) {
            throw new Unreadable("customer: found nobody, expected an id, email or phone");
        }
        return found;
    }

    private static Fields root(byte[] body) {
        try {
            return Fields.of(JSON.readTree(body), "");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where =
                    at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new Unreadable("the body is no JSON" + where);
        } catch (IOException e) {
            throw new Unreadable("the body is no text in UTF-8");
        }
    }

    private static Content guarded(Supplier<Content> reading) {
        try {
            return reading.get();
        } catch (Unreadable | IllegalArgumentException | ArithmeticException e) {
            return new Content.Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
