package io.passerelle.webhook.order;

import io.passerelle.common.work.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The moment from which on orders are worked with: `passerelle.orders-from`, else the first start
/// of this service. Orders created before it were dealt with by whatever was used before; handing
/// them on would book their stock and order their goods a second time.
@ApplicationScoped
class GoLive {
    private final OrdersFromConfig config;
    private final FirstStartRepository starts;
    private final Clock clock;

    GoLive(OrdersFromConfig config, FirstStartRepository starts, Clock clock) {
        this.config = config;
        this.starts = starts;
        this.clock = clock;
    }

    @Transactional
    void started(@Observes Serving start) {
        firstStart();
    }

    /// Whole seconds, as Shopify's times are: an order created in the very second counts.
    @Transactional
    Instant firstStart() {
        return starts.keptOr(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Transactional
    boolean isAfter(Instant createdAt) {
        return createdAt.isBefore(moment());
    }

    @Transactional
    Instant moment() {
        return config.instant().orElseGet(this::firstStart);
    }
}
