package io.passerelle.supplier.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Shows how many lines no supplier takes as `passerelle.lines.held`.
@Singleton
class HeldMeter implements ConditionSource {
    static final Duration LONG = Duration.ofHours(1);
    private final PurchaseOrders purchaseOrders;
    private final Clock clock;

    HeldMeter(PurchaseOrders purchaseOrders, Clock clock) {
        this.purchaseOrders = purchaseOrders;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("passerelle.lines.held", purchaseOrders, PurchaseOrders::heldNumber)
                .description("Order lines that have to be shipped and that no supplier takes")
                .strongReference(true)
                .register(meters);
    }

    @Override
    public List<Condition> conditions() {
        return purchaseOrders
                .oldestHeld()
                .filter(since -> since.plus(LONG).isBefore(clock.instant()))
                .map(this::held)
                .stream()
                .toList();
    }

    private Condition held(Instant since) {
        long number = purchaseOrders.heldNumber();
        return new Condition(
                "lines-held",
                Severity.TICKET,
                since,
                number == 1
                        ? "1 order line is for no supplier."
                        : number + " order lines are for no supplier.",
                "'held' lists them. 'assign LINE SUPPLIER' gives one to a supplier and remembers"
                        + " its SKU.",
                "suppliers");
    }
}
