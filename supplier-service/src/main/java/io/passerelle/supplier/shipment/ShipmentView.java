package io.passerelle.supplier.shipment;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shipment as people may see it.
///
/// @param orderNumber of our purchase order, as the supplier tells it
/// @param orderId null while no such purchase order is known
/// @param despatch the supplier's number of it, `""` if there is none
/// @param state in a word, see [ShipmentState]
/// @param reason why it is in this state, `""` if the state says it all
/// @param fulfilments Shopify's global ids of what was made of it
/// @param fileSha256 of the file that told it
@RegisterForReflection
public record ShipmentView(
        String id,
        String supplier,
        String orderNumber,
        @Nullable OrderId orderId,
        String despatch,
        String state,
        String reason,
        String carrier,
        List<String> trackingNumbers,
        List<Goods> goods,
        List<String> fulfilments,
        String fileSha256,
        Instant receivedAt,
        Instant changedAt) {

    /// As the supplier tells them.
    @RegisterForReflection
    public record Goods(@Nullable String line, @Nullable String sku, int quantity) {}
}
