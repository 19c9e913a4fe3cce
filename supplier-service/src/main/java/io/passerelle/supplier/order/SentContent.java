package io.passerelle.supplier.order;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// Of a purchase order that was sent, what tells which units of which lines it asked for. Hibernate
/// makes it by its constructor, which a native image must be told.
///
/// @param content as [PurchaseOrderEntity#content]
@RegisterForReflection
record SentContent(
        String number, Instant sentAt, long orderId, PurchaseOrderState state, String content) {}
