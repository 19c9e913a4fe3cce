package io.passerelle.webhook.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody was forgotten; nothing about who it was.
///
/// @param id of the event that asked for it
/// @param topic `customers/redact` or `shop/redact`
/// @param erasedAt when this service had forgotten them, null while it has not
/// @param completedAt when supplier-service had as well
/// @param orders how many orders are marked for good, known or not
/// @param events how many bodies were erased
/// @param exports how many files were removed
/// @param supplierOrders how many orders supplier-service marked
/// @param purchaseOrders how many of its purchase orders held somebody
@RegisterForReflection
public record Redaction(
        long id,
        String topic,
        Instant requestedAt,
        @Nullable Instant erasedAt,
        @Nullable Instant completedAt,
        long orders,
        long events,
        long exports,
        long supplierOrders,
        long purchaseOrders) {

    static Redaction of(RedactionEntity row) {
        return new Redaction(
                row.id,
                row.topic,
                row.requestedAt,
                row.erasedAt,
                row.completedAt,
                row.orders,
                row.events,
                row.exports,
                row.supplierOrders,
                row.purchaseOrders);
    }
}
