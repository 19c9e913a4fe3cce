package io.passerelle.sync.run;

import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.shopify.VariantStock;
import io.passerelle.sync.store.Transactions;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares FileMaker with Shopify, the whole stock or one SKU, and writes the differences.
@Singleton
public class SyncRun {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private final FileMakerStock fileMaker;
    private final ShopStock shopify;
    private final Levelling levelling;
    private final QuantityWrites writes;
    private final Runs runs;
    private final ReconciliationRequest reconciliation;
    private final Leases leases;
    private final Transactions transactions;
    private final Clock clock;

    SyncRun(
            FileMakerStock fileMaker,
            ShopStock shopify,
            Levelling levelling,
            QuantityWrites writes,
            Runs runs,
            ReconciliationRequest reconciliation,
            Leases leases,
            Transactions transactions,
            Clock clock) {
        this.fileMaker = fileMaker;
        this.shopify = shopify;
        this.levelling = levelling;
        this.writes = writes;
        this.runs = runs;
        this.reconciliation = reconciliation;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Compares every SKU.
    ///
    /// @throws RunBusy if another run is under way
    public RunReport everything(Mode mode, Progress progress) {
        try (var lease = leases.take("sync-run", LEASE).orElseThrow(RunBusy::new)) {
            return inRun(mode, start -> compareAll(start, lease, progress));
        }
    }

    /// Compares one SKU.
    public RunReport one(Sku sku, Mode mode) {
        return inRun(
                mode,
                start -> {
                    Optional<FileMakerStock.Reading> stock = fileMaker.read(sku);
                    long writesSeen = newestSettledWrite();
                    StockPage page = shopify.find(sku);
                    if (page.variants().isEmpty()) {
                        return keep(
                                start,
                                RunReport.empty(start.runId()),
                                List.of(SkuDecision.skipped(sku, "not in Shopify")));
                    }
                    Map<Sku, FileMakerStock.Reading> known =
                            stock.map(s -> Map.of(sku, s)).orElse(Map.of());
                    return comparePage(
                            start, RunReport.empty(start.runId()), known, page, writesSeen);
                });
    }

    /// @param seen SKUs met so far: those that differ in blanks only are one to us, two to Shopify
    private record Start(long runId, Mode mode, Instant at, Set<Sku> seen) {}

    private interface Body {
        RunReport run(Start start);
    }

    private RunReport inRun(Mode mode, Body body) {
        Start start = new Start(runs.begin(mode), mode, clock.instant(), new HashSet<>());
        try (var _ = LogContext.run(start.runId())) {
            RunReport report = body.run(start);
            runs.end(report, report.count(Outcome.FAILED) > 0 ? "partly done" : "done", null);
            if (mode == Mode.WRITE && report.count(Outcome.WAITING) > 0) {
                reconciliation.schedule();
            }
            Log.infof("sync.ended run=%d %s", start.runId(), report.summary());
            return report;
        } catch (RuntimeException e) {
            runs.end(RunReport.empty(start.runId()), "failed", e.toString());
            throw e;
        }
    }

    private RunReport compareAll(Start start, Leases.Lease lease, Progress progress) {
        progress.at("reading FileMaker", 0);
        Map<Sku, FileMakerStock.Reading> stock = fileMaker.readAll(() -> keep(lease));
        RunReport report = RunReport.empty(start.runId());
        Optional<String> next = Optional.empty();
        do {
            keep(lease);
            long writesSeen = newestSettledWrite();
            StockPage page = shopify.page(next);
            report = comparePage(start, report, stock, page, writesSeen);
            progress.at("comparing with Shopify", report.total());
            next = page.next();
        } while (next.isPresent());
        return report;
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

    private RunReport comparePage(
            Start start,
            RunReport report,
            Map<Sku, FileMakerStock.Reading> stock,
            StockPage page,
            long writesSeen) {
        List<SkuDecision> decisions = new ArrayList<>();
        List<Compared> compared = new ArrayList<>();
        for (VariantStock variant : page.variants()) {
            Sku.parse(variant.sku())
                    .ifPresent(sku -> sort(start, sku, variant, stock, compared, decisions));
        }
        if (!compared.isEmpty()) {
            Batch batch =
                    new Batch(start.runId(), compared, start.at(), page.observed(), writesSeen);
            decisions.addAll(levelling.level(batch, start.mode()));
        }
        return keep(start, report, decisions);
    }

    private static void sort(
            Start start,
            Sku sku,
            VariantStock variant,
            Map<Sku, FileMakerStock.Reading> stock,
            List<Compared> compared,
            List<SkuDecision> decisions) {
        Optional<String> unusable = variant.unusable();
        if (!start.seen().add(sku)) {
            decisions.add(
                    SkuDecision.skipped(sku, "Shopify has this SKU on more than one variant"));
            return;
        }
        if (unusable.isPresent()) {
            decisions.add(SkuDecision.skipped(sku, unusable.get()));
            return;
        }
        FileMakerStock.Reading reading = stock.get(sku);
        switch (reading) {
            case null -> decisions.add(SkuDecision.skipped(sku, "not in FileMaker"));
            case FileMakerStock.Reading.Unusable(String reason) ->
                    decisions.add(SkuDecision.skipped(sku, reason));
            case FileMakerStock.Reading.Units(int units) ->
                    compared.add(new Compared(sku, variant.itemId(), units, variant.shown()));
        }
    }

    private RunReport keep(Start start, RunReport report, List<SkuDecision> decisions) {
        runs.keep(start.runId(), start.mode(), decisions);
        return report.plus(decisions);
    }
}
