package io.passerelle.sync.audit;

import io.passerelle.sync.filemaker.FileMakerLedger;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger.Level;

/// Holds our movements against FileMaker's movements and stock, and keeps what does not agree. It
/// corrects nothing, on neither side.
@Singleton
public class Audit {
    private final RowAudit rows;
    private final StockAudit stocks;
    private final FileMakerLedger ledger;
    private final Audits audits;
    private final AuditConfig config;
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
            Clock clock) {
        this.rows = rows;
        this.stocks = stocks;
        this.ledger = ledger;
        this.audits = audits;
        this.config = config;
        this.clock = clock;
    }

    public AuditReport run(Scope scope) {
        Instant start = clock.instant();
        Instant since = scope == Scope.ALL ? Instant.EPOCH : start.minus(config.lookBack());
        List<Difference> found = new ArrayList<>();
        int movements = 0;
        if (ledger.isKeyed()) {
            movements = rows.ours(since, found::add);
            rows.theirs(found::add);
        }
        int compared = stocks.run(since, found::add);
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
