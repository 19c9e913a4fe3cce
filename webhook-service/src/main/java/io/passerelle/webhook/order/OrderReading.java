package io.passerelle.webhook.order;

import io.passerelle.webhook.payload.Bodies;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// How this shop's orders are read.
@Singleton
class OrderReading {

    @Produces
    @Singleton
    Bodies bodies(OrdersConfig config) {
        return new Bodies(config.unexplainedGiveBack());
    }
}
