package io.passerelle.webhook.shopify;

import io.passerelle.common.order.Payment;
import io.passerelle.common.value.OrderId;
import java.time.Instant;

/// That an order changed, when last, and what tells two changes of one second apart.
///
/// @param updatedAt whole seconds
public record OrderHeader(OrderId id, Instant updatedAt, Payment payment, boolean cancelled) {}
