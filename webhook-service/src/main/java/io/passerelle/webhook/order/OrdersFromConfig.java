package io.passerelle.webhook.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Instant;
import java.util.Optional;

/// Which orders are worked with.
@ConfigMapping(prefix = "passerelle.orders-from")
interface OrdersFromConfig {

    /// `passerelle.orders-from`, such as `2026-11-21T08:00:00Z`: orders created before are kept as
    /// history and handed to nobody, since their stock was booked and their suppliers were told by
    /// whatever was used before. Not set, it is the first start of this service, kept in its
    /// database; so it must be set when that database is lost and begun anew. Moved back, orders in
    /// between are handed on with their next change; moved forward, orders that were handed on stay
    /// so.
    @WithParentName
    Optional<Instant> instant();
}
