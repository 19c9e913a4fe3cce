package io.passerelle.sync.supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/// How old each declared supplier's stock is (`passerelle.supplier.stock.age`; not a number as long
/// as none came) and how many files wait for a person (`passerelle.supplier.stock.held`).
@Singleton
class SupplierStockMeters {
    private final SupplierTables tables;
    private final SupplierStockConfig config;
    private final Clock clock;

    SupplierStockMeters(SupplierTables tables, SupplierStockConfig config, Clock clock) {
        this.tables = tables;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event, MeterRegistry meters) {
        for (String supplier : config.feeds().keySet()) {
            Gauge.builder("passerelle.supplier.stock.age", () -> age(supplier))
                    .description("Age of the stock file in force")
                    .baseUnit("seconds")
                    .tag("supplier", supplier)
                    .strongReference(true)
                    .register(meters);
            Gauge.builder("passerelle.supplier.stock.held", () -> held(supplier))
                    .description("Stock files that a person has to confirm")
                    .tag("supplier", supplier)
                    .strongReference(true)
                    .register(meters);
        }
    }

    @Transactional
    double age(String supplier) {
        return tables.current(supplier)
                .map(file -> Duration.between(file.takenAt, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    @Transactional
    int held(String supplier) {
        return tables.held(supplier).size();
    }
}
