package io.passerelle.sync.audit;

import io.passerelle.sync.filemaker.FileMakerLedger;
import io.passerelle.sync.lease.Leases;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger.Level;

/// Holds our movements against FileMaker's movements and stock, and keeps what does not agree. It
/// corrects nothing, on neither side.
@Singleton
public class Audit {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private final RowAudit rows;
    private final StockAudit stocks;
    private final FileMakerLedger ledger;
    private final Audits audits;
    private final AuditConfig config;
    private final Leases leases;
    private final Clock clock;

    /// How far back movements are looked up.
    public enum Scope {
        /// Those of the last days (`passerelle.audit.look-back`).
        RECENT,
        /// All there are.
        ALL
    }

    Audit(
            RowAudit rows,
            StockAudit stocks,
            FileMakerLedger ledger,
            Audits audits,
            AuditConfig config,
            Leases leases,
            Clock clock) {
        this.rows = rows;
        this.stocks = stocks;
        this.ledger = ledger;
        this.audits = audits;
        this.config = config;
        this.leases = leases;
        this.clock = clock;
    }

    /// @throws io.passerelle.sync.lease.Busy if another audit is under way
    public AuditReport run(Scope scope) {
        try (var lease = leases.takeNow("audit", LEASE, "another audit")) {
            return run(scope, lease::keep);
        }
    }

    /// @param betweenSteps called again and again, so that nobody else begins
    private AuditReport run(Scope scope, Runnable betweenSteps) {
        Instant start = clock.instant();
        Instant since = scope == Scope.ALL ? Instant.EPOCH : start.minus(config.lookBack());
        List<Difference> found = new ArrayList<>();
        int movements = 0;
        if (ledger.isKeyed()) {
            movements = rows.ours(since, betweenSteps, found::add);
            rows.theirs(betweenSteps, found::add);
        }
        int compared = stocks.run(since, betweenSteps, found::add);
        AuditReport report = audits.keep(start, movements, compared, found);
        Log.logf(
                report.troubles() > 0 ? Level.WARN : Level.INFO,
                "audit.ended audit=%d movements=%d stocks=%d differences=%d troubles=%d",
                report.id(),
                movements,
                compared,
                report.found(),
                report.troubles());
        return report;
    }
}
