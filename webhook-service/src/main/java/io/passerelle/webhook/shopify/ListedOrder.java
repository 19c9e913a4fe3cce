package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.common.value.OrderId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A listed order as Shopify writes it, all pages of lines and refunds joined.
///
/// @param updatedAt its version; never before the listed one
/// @param shopTime Shopify's clock when it began to answer, whole seconds, rounded down
public record ListedOrder(OrderId id, ObjectNode body, Instant updatedAt, Instant shopTime) {

    /// Empty if Shopify's word for it cannot be read.
    public Optional<Instant> createdAt() {
        return time(body, "createdAt");
    }

    static Optional<Instant> time(ObjectNode order, String field) {
        try {
            return Optional.of(Instant.parse(order.path(field).asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
