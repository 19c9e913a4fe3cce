package io.passerelle.sync.supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// How old each declared supplier's stock is (`passerelle.supplier.stock.age`; not a number as long
/// as none came) and how many files wait for a person (`passerelle.supplier.stock.held`).
@Singleton
class SupplierStockMeters implements ConditionSource {
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

    @Override
    @Transactional
    public List<Condition> conditions() {
        return config.feeds().entrySet().stream()
                .flatMap(feed ->
                        Stream.concat(
                                held(feed.getKey(), tables.held(feed.getKey())),
                                old(feed.getKey(), feed.getValue().maxAge())))
                .toList();
    }

    private static Stream<Condition> held(String supplier, List<SnapshotEntity> files) {
        return files.stream()
                .map(file -> file.receivedAt)
                .min(Instant::compareTo)
                .map(since ->
                        new Condition(
                                "supplier-stock-held:" + supplier,
                                Severity.TICKET,
                                since,
                                supplier + "'s stock file is held.",
                                "It differs too much from the one before, and the shop goes by that"
                                        + " one. 'supplier-stock' says how much; if it is right,"
                                        + " 'supplier-stock --confirm FILE'.",
                                "syncs"))
                .stream();
    }

    private Stream<Condition> old(String supplier, Duration maxAge) {
        return tables
                .current(supplier)
                .map(file -> file.takenAt)
                .filter(taken -> taken.plus(maxAge).isBefore(clock.instant()))
                .map(taken ->
                        new Condition(
                                "supplier-stock-old:" + supplier,
                                Severity.TICKET,
                                taken,
                                supplier + " has not stated its stock for too long.",
                                "Nothing of this supplier rises in the shop any more. Is its inbox"
                                        + " read ('inbox' of supplier-service), and does the"
                                        + " supplier still send files?",
                                "suppliers"))
                .stream();
    }
}
