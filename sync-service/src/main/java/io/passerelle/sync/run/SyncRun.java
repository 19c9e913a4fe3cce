package io.passerelle.sync.run;

import static java.util.stream.Gatherers.windowFixed;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.shopify.StockPages;
import io.passerelle.sync.store.Transactions;
import io.passerelle.sync.supplier.SupplierFeeds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Compares the stated stock with Shopify, the whole stock or one SKU, and writes the differences.
/// Of the whole stock everything is compared before anything is written, so that a plan that looks
/// wrong as a whole is not begun.
@Singleton
public class SyncRun {
    private final FileMakerStock fileMaker;
    private final SupplierFeeds suppliers;
    private final ShopStock shopify;
    private final Levelling levelling;
    private final QuantityWrites writes;
    private final RunLog log;
    private final PlanCheck check;
    private final ReconciliationRequest reconciliation;
    private final SyncConfig config;
    private final Transactions transactions;
    private final Clock clock;

    SyncRun(
            FileMakerStock fileMaker,
            SupplierFeeds suppliers,
            ShopStock shopify,
            Levelling levelling,
            QuantityWrites writes,
            RunLog log,
            PlanCheck check,
            ReconciliationRequest reconciliation,
            SyncConfig config,
            Transactions transactions,
            Clock clock) {
        this.fileMaker = fileMaker;
        this.suppliers = suppliers;
        this.shopify = shopify;
        this.levelling = levelling;
        this.writes = writes;
        this.log = log;
        this.check = check;
        this.reconciliation = reconciliation;
        this.config = config;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Compares every SKU. A run that would change too much stops before it writes, and says so in
    /// its report; see [PlanCheck].
    ///
    /// @throws io.passerelle.sync.lease.Busy if another run is under way
    public RunReport everything(Mode mode, Progress progress) {
        return log.alone(lease -> inRun(mode, run -> everything(run, lease, progress)));
    }

    private void everything(RunLog.Underway run, Leases.Lease lease, Progress progress) {
        Comparison plan = compareAll(run, lease, progress);
        Optional<String> objection = check.objection(run.report().paired(), plan);
        objection.ifPresent(run::stoppedBy);
        if (run.mode().writes() && objection.isEmpty()) {
            write(run, plan.planned(), lease, progress);
        } else {
            run.keep(plan.wanted());
        }
    }

    /// Compares one SKU.
    public RunReport one(Sku sku, Mode mode) {
        return inRun(
                mode,
                run -> {
                    Pairing pairing = pairing(sku);
                    long writesSeen = newestSettledWrite();
                    StockPage page = shopify.find(sku);
                    if (page.variants().isEmpty()) {
                        run.keep(List.of(SkuDecision.skipped(sku, "not in Shopify")));
                        return;
                    }
                    Comparison plan = comparePage(run, pairing, page, writesSeen);
                    run.keep(plan.settled());
                    run.keep(mode.writes() ? written(run, plan.planned()) : plan.wanted());
                });
    }

    private RunReport inRun(Mode mode, Consumer<RunLog.Underway> body) {
        RunReport report = log.run(mode, body);
        if (mode.writes() && report.count(Outcome.WAITING) > 0) {
            reconciliation.schedule();
        }
        return report;
    }

    private Comparison compareAll(RunLog.Underway run, Leases.Lease lease, Progress progress) {
        progress.at("reading FileMaker", 0, 0);
        Pairing pairing = new Pairing(fileMaker.readAll(lease::keep), suppliers.all());
        Comparison plan = Comparison.empty();
        try (StockPages pages = shopify.all(lease::keep)) {
            long writesSeen = newestSettledWrite();
            for (Optional<StockPage> page = pages.next(); page.isPresent(); page = pages.next()) {
                lease.keep();
                Comparison compared = comparePage(run, pairing, page.get(), writesSeen);
                run.keep(compared.settled());
                plan.decisions().addAll(compared.wanted());
                plan.planned().addAll(compared.planned());
                progress.at(
                        "comparing with Shopify",
                        run.report().total() + plan.planned().size(),
                        pairing.size());
                // Of the numbers that are read next.
                writesSeen = pages.readAtOnce() ? writesSeen : newestSettledWrite();
            }
        }
        return plan;
    }

    /// FileMaker is not asked about goods whose stock a supplier states.
    private Pairing pairing(Sku sku) {
        Map<Sku, SupplierFeeds.Stated> supplied = suppliers.of(sku);
        return supplied.isEmpty()
                ? new Pairing(
                        fileMaker.read(sku).map(stock -> Map.of(sku, stock)).orElse(Map.of()),
                        supplied)
                : new Pairing(Map.of(), supplied);
    }

    private long newestSettledWrite() {
        Instant late = clock.instant().minus(Snapshot.LATE);
        return transactions.call(() -> writes.newestSettled(late));
    }

    private Comparison comparePage(
            RunLog.Underway run, Pairing pairing, StockPage page, long writesSeen) {
        Pairing.Pairs pairs = pairing.page(page.variants());
        Comparison compared = Comparison.empty();
        compared.decisions().addAll(pairs.skipped());
        if (!pairs.compared().isEmpty()) {
            Batch batch = new Batch(run.id(), pairs.compared(), run.startedAt(), writesSeen);
            Comparison levels = levelling.compare(batch, page.observed(), run.mode());
            compared.decisions().addAll(levels.decisions());
            compared.planned().addAll(levels.planned());
        }
        return compared;
    }

    private void write(
            RunLog.Underway run, List<Planned> planned, Leases.Lease lease, Progress progress) {
        int done = 0;
        for (List<Planned> batch :
                planned.stream().gather(windowFixed(config.batchSize())).toList()) {
            lease.keep();
            run.keep(written(run, batch));
            done += batch.size();
            progress.at("writing to Shopify", done, planned.size());
        }
    }

    private List<SkuDecision> written(RunLog.Underway run, List<Planned> planned) {
        return planned.isEmpty()
                ? List.of()
                : levelling.write(Batch.of(run.id(), planned, run.startedAt()), run.mode());
    }
}
