package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/// Where an order stands with the suppliers: no personal data.
///
/// @param test a test order: no supplier ever hears of it
/// @param purchaseOrders one per supplier
/// @param held lines no supplier takes
@RegisterForReflection
public record OrderView(
        OrderId orderId,
        String orderName,
        Instant updatedAt,
        boolean test,
        boolean cancelled,
        List<PurchaseOrderView> purchaseOrders,
        List<HeldLine> held) {}
