package io.passerelle.supplier.circuit;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.work.Decider;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// One circuit for each supplier's server, in the database: every process and every command sees
/// the same.
@ApplicationScoped
public class Circuits {
    private final CircuitRepository rows;
    private final CircuitConfig config;
    private final Clock clock;

    Circuits(CircuitRepository rows, CircuitConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent event) {
        if (config.failures() < 1) {
            throw new BadSetting(
                    "passerelle.circuit.failures: found "
                            + config.failures()
                            + ", expected 1 or more");
        }
        if (!config.openFor().isPositive()) {
            throw new BadSetting(
                    "passerelle.circuit.open-for: found "
                            + config.openFor()
                            + ", expected a time longer than nothing, such as 10m");
        }
    }

    @Transactional
    public Circuit of(SupplierKey supplier) {
        return rows.of(supplier).map(this::read).orElseGet(Circuit.Closed::new);
    }

    /// Those of suppliers whose server was ever tried or paused.
    @Transactional
    public Map<SupplierKey, Circuit> all() {
        Map<SupplierKey, Circuit> all = new HashMap<>();
        rows.all().forEach(row -> all.put(new SupplierKey(row.supplier), read(row)));
        return all;
    }

    private Circuit read(CircuitEntity row) {
        if (row.pausedAt != null) {
            return new Circuit.Paused(row.pausedAt, row.pausedBy, row.pausedWhy);
        }
        Instant since = row.failingSince;
        Instant last = row.failedAt;
        if (since == null || last == null || row.failures < config.failures()) {
            return new Circuit.Closed();
        }
        Instant until = last.plus(config.openFor());
        return clock.instant().isBefore(until)
                ? new Circuit.Open(until, since, row.trouble)
                : new Circuit.HalfOpen(since, row.trouble);
    }

    /// The server did what it was asked.
    @Transactional
    public void answered(SupplierKey supplier) {
        rows.of(supplier).filter(row -> row.failures > 0).ifPresent(Circuits::close);
    }

    /// @param trouble for people; no secrets, no personal data
    @Transactional
    public void failed(SupplierKey supplier, String trouble) {
        CircuitEntity row = rows.get(supplier);
        row.failures++;
        row.failedAt = clock.instant();
        row.failingSince = row.failingSince == null ? row.failedAt : row.failingSince;
        row.trouble = trouble;
        if (row.failures == config.failures()) {
            Log.warnf("circuit.opened supplier=%s reason=%s", supplier, trouble);
        }
    }

    /// What is under way is ended; nothing more is sent until [#resume]. Again, it says who did so
    /// last.
    @Transactional
    public void pause(SupplierKey supplier, Decider decider) {
        CircuitEntity row = rows.get(supplier);
        row.pausedAt = clock.instant();
        row.pausedBy = decider.name();
        row.pausedWhy = decider.why();
        Log.infof("supplier.paused supplier=%s", supplier);
    }

    /// Ends a pause, and closes the circuit: a person wants the server to be tried now.
    @Transactional
    public void resume(SupplierKey supplier) {
        rows.of(supplier)
                .ifPresent(row -> {
                    row.pausedAt = null;
                    row.pausedBy = "";
                    row.pausedWhy = "";
                    close(row);
                });
        Log.infof("supplier.resumed supplier=%s", supplier);
    }

    private static void close(CircuitEntity row) {
        row.failures = 0;
        row.failingSince = null;
        row.failedAt = null;
        row.trouble = "";
    }
}
