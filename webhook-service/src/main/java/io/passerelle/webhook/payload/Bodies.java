package io.passerelle.webhook.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.passerelle.common.value.OrderId;
import java.io.IOException;
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

    private static final Set<String> COMPLIANCE =
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
            case "refunds/create" -> guarded(() -> changed(root(body)));
            case "orders/delete" ->
                    guarded(() -> new Content.Deleted(OrderId.parse(root(body).id("id"))));
            default ->
                    COMPLIANCE.contains(topic)
                            ? new Content.ForAPerson(
                                    "Shopify asks for personal data to be handed out or erased;"
                                            + " by its terms a person must see to it within 30 days")
                            : new Content.Nothing();
        };
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
