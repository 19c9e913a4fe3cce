package io.passerelle.supplier.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Shows how many lines no supplier takes as `passerelle.lines.held`.
@Singleton
class HeldMeter {

    void begin(@Observes StartupEvent event, MeterRegistry meters, PurchaseOrders purchaseOrders) {
        Gauge.builder("passerelle.lines.held", purchaseOrders, PurchaseOrders::heldNumber)
                .description("Order lines that have to be shipped and that no supplier takes")
                .strongReference(true)
                .register(meters);
    }
}
