package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;

/// Fired in the transaction that forgets the buyer of an order: whoever keeps something else that
/// leads to a person forgets it too.
public record BuyerForgotten(OrderId order) {}
