package io.passerelle.sync.run;

import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.shopify.StockPages;
import io.passerelle.sync.store.Transactions;
import io.passerelle.sync.supplier.SupplierFeeds;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration LEASE = Duration.ofMinutes(5);
    private final FileMakerStock fileMaker;
    private final SupplierFeeds suppliers;
    private final ShopStock shopify;
    private final Levelling levelling;
    private final QuantityWrites writes;
    private final Runs runs;
    private final PlanCheck check;
    private final ReconciliationRequest reconciliation;
    private final Leases leases;
    private final SyncConfig config;
    private final Transactions transactions;
    private final Clock clock;

    SyncRun(
            FileMakerStock fileMaker,
            SupplierFeeds suppliers,
            ShopStock shopify,
            Levelling levelling,
            QuantityWrites writes,
            Runs runs,
            PlanCheck check,
            ReconciliationRequest reconciliation,
            Leases leases,
            SyncConfig config,
            Transactions transactions,
            Clock clock) {
        this.fileMaker = fileMaker;
        this.suppliers = suppliers;
        this.shopify = shopify;
        this.levelling = levelling;
        this.writes = writes;
        this.runs = runs;
        this.check = check;
        this.reconciliation = reconciliation;
        this.leases = leases;
        this.config = config;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Compares every SKU. A run that would change too much stops before it writes, and says so in
    /// its report; see [PlanCheck].
    ///
    /// @throws RunBusy if another run is under way
    public RunReport everything(Mode mode, Progress progress) {
        try (var lease = leases.take("sync-run", LEASE).orElseThrow(RunBusy::new)) {
            return inRun(
                    mode,
                    run -> {
                        Comparison plan = compareAll(run, lease, progress);
                        Optional<String> objection = check.objection(run.report.paired(), plan);
                        objection.ifPresent(reason -> run.report = run.report.stoppedBy(reason));
                        if (mode.writes() && objection.isEmpty()) {
                            write(run, plan.planned(), lease, progress);
                        } else {
                            run.keep(plan.wanted());
                        }
                    });
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

    /// A run under way, with what it has decided so far.
    private final class Underway {
        private final long id;
        private final Mode mode;
        private final Instant startedAt = clock.instant();
        private RunReport report;

        Underway(Mode mode) {
            this.id = runs.begin(mode);
            this.mode = mode;
            this.report = RunReport.empty(id);
        }

        void keep(List<SkuDecision> decisions) {
            runs.keep(id, mode, decisions);
            report = report.plus(decisions);
        }
    }

    private RunReport inRun(Mode mode, Consumer<Underway> body) {
        Underway run = new Underway(mode);
        try (var _ = LogContext.run(run.id)) {
            body.accept(run);
            runs.end(run.report, run.report.result(mode), run.report.stopped());
            if (mode.writes() && run.report.count(Outcome.WAITING) > 0) {
                reconciliation.schedule();
            }
            Log.infof("sync.ended run=%d %s", run.id, run.report.summary());
            return run.report;
        } catch (RuntimeException e) {
            runs.end(run.report, "failed", e.toString());
            throw e;
        }
    }

    private Comparison compareAll(Underway run, Leases.Lease lease, Progress progress) {
        progress.at("reading FileMaker", 0);
        Pairing pairing = new Pairing(fileMaker.readAll(() -> keep(lease)), suppliers.all());
        Comparison plan = Comparison.empty();
        try (StockPages pages = shopify.all(() -> keep(lease))) {
            long writesSeen = newestSettledWrite();
            for (Optional<StockPage> page = pages.next(); page.isPresent(); page = pages.next()) {
                keep(lease);
                Comparison compared = comparePage(run, pairing, page.get(), writesSeen);
                run.keep(compared.settled());
                plan.decisions().addAll(compared.wanted());
                plan.planned().addAll(compared.planned());
                progress.at("comparing with Shopify", run.report.total() + plan.planned().size());
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

    private static void keep(Leases.Lease lease) {
        if (!lease.renew()) {
            throw new RunBusy();
        }
    }

    private long newestSettledWrite() {
        Instant late = clock.instant().minus(Snapshot.LATE);
        return transactions.call(() -> writes.newestSettled(late));
    }

    private Comparison comparePage(Underway run, Pairing pairing, StockPage page, long writesSeen) {
        Pairing.Pairs pairs = pairing.page(page.variants());
        Comparison compared = Comparison.empty();
        compared.decisions().addAll(pairs.skipped());
        if (!pairs.compared().isEmpty()) {
            Batch batch = new Batch(run.id, pairs.compared(), run.startedAt, writesSeen);
            Comparison levels = levelling.compare(batch, page.observed(), run.mode);
            compared.decisions().addAll(levels.decisions());
            compared.planned().addAll(levels.planned());
        }
        return compared;
    }

    private void write(Underway run, List<Planned> planned, Leases.Lease lease, Progress progress) {
        for (int from = 0; from < planned.size(); from += config.batchSize()) {
            keep(lease);
            int to = Math.min(from + config.batchSize(), planned.size());
            run.keep(written(run, planned.subList(from, to)));
            progress.at("writing to Shopify", to);
        }
    }

    private List<SkuDecision> written(Underway run, List<Planned> planned) {
        return planned.isEmpty()
                ? List.of()
                : levelling.write(Batch.of(run.id, planned, run.startedAt), run.mode);
    }
}
