package io.passerelle.webhook.order;

import io.passerelle.common.order.PlacedOrder;

/// An order as it is known now.
///
/// @param revision of this state, see [Entry.Newer]
public record KnownOrder(PlacedOrder order, long revision) {}
