package io.passerelle.supplier.shipment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/// Shows how many shipments wait, and how many need a person, as `passerelle.shipments`.
@Singleton
class ShipmentMeters {

    void begin(@Observes StartupEvent event, MeterRegistry meters, Shipments shipments) {
        for (ShipmentState state : List.of(ShipmentState.WAITING, ShipmentState.HELD)) {
            Gauge.builder("passerelle.shipments", shipments, s -> s.number(state))
                    .tag("state", state.word())
                    .description("Shipments told by suppliers and not yet fulfilments in Shopify")
                    .strongReference(true)
                    .register(meters);
        }
    }
}
