package io.passerelle.webhook.handover;

import io.passerelle.common.value.OrderId;

/// That a subscriber has not yet got an order in this revision or a later one.
public record Debt(OrderId order, long revision) {}
