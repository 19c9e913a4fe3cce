package io.passerelle.webhook.shopify;

import io.passerelle.common.value.OrderId;
import java.time.Instant;

/// That an order changed, and when last.
public record OrderHeader(OrderId id, Instant updatedAt) {}
