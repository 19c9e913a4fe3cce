package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.run.WriterBusy.Patience;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.shopify.StockPages;
import io.passerelle.sync.store.Transactions;
import io.passerelle.sync.supplier.SupplierFeeds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Compares the stated stock with Shopify, the whole stock or one SKU, and writes the differences.
/// Of the whole stock everything is compared before anything is written, so that a plan that looks
/// wrong as a whole is not begun.
@Singleton
public class SyncRun {
    private final Places places;
    private final SupplierFeeds suppliers;
    private final Levelling levelling;
    private final PlanWriter writer;
    private final QuantityWrites writes;
    private final RunLog log;
    private final PlanCheck check;
    private final ReconciliationRequest reconciliation;
    private final Transactions transactions;
    private final Clock clock;

    SyncRun(
            Places places,
            SupplierFeeds suppliers,
            Levelling levelling,
            PlanWriter writer,
            QuantityWrites writes,
            RunLog log,
            PlanCheck check,
            ReconciliationRequest reconciliation,
            Transactions transactions,
            Clock clock) {
        this.places = places;
        this.suppliers = suppliers;
        this.levelling = levelling;
        this.writer = writer;
        this.writes = writes;
        this.log = log;
        this.check = check;
        this.reconciliation = reconciliation;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Compares every SKU. A run that would change too much stops before it writes, and says so in
    /// its report; see [PlanCheck].
    ///
    /// @throws io.passerelle.sync.lease.Busy if another run is under way
    public RunReport everything(Mode mode, Progress progress) {
        return log.alone(
                lease -> inRun(mode, Patience.LONG, run -> everything(run, lease, progress)));
    }

    private void everything(RunLog.Underway run, Leases.Lease lease, Progress progress) {
        Comparison plan = Comparison.empty();
        Map<Sku, SupplierFeeds.Stated> supplied = suppliers.all();
        Map<Sku, FileMakerStock.Reading> atTheDefault = Map.of();
        List<Gone> gone = new ArrayList<>();
        for (Place place : places.all()) {
            progress.at("reading FileMaker", 0, 0);
            Map<Sku, FileMakerStock.Reading> stock = place.fileMaker().readAll(lease::keep);
            atTheDefault = place.location().isDefault() ? stock : atTheDefault;
            Pairing pairing = new Pairing(place, stock, atTheDefault, supplied);
            compareAll(run, pairing, plan, lease, progress);
            withdrawTwice(run, pairing, plan);
            gone.add(check.gone(pairing));
        }
        run.comparedAll();
        Optional<String> objection = check.objection(run.report().paired(), plan, gone);
        objection.ifPresent(run::stoppedBy);
        gone.forEach(some -> run.keep(some.decisions(objection.isPresent())));
        if (run.mode().writes() && objection.isEmpty()) {
            writer.write(run, plan.planned(), lease::keep, progress);
            places.all().forEach(place -> place.fileMaker().noteCompared());
        } else {
            run.keep(plan.wanted());
        }
    }

    /// A SKU may come a second time after it was compared.
    private static void withdrawTwice(RunLog.Underway run, Pairing pairing, Comparison plan) {
        List<Sku> withdrawn = plan.withdraw(pairing.place(), pairing::isTwice);
        if (!withdrawn.isEmpty()) {
            run.keep(withdrawn.stream().map(pairing::skippedAsTwice).toList());
        }
    }

    /// Compares one SKU.
    public RunReport one(Sku sku, Mode mode) {
        return one(sku, mode, Patience.LONG);
    }

    RunReport one(Sku sku, Mode mode, Patience patience) {
        return inRun(
                mode,
                patience,
                run -> {
                    Comparison plan = Comparison.empty();
                    compareOne(run, sku, plan);
                    if (run.report().total() == 0 && plan.decisions().isEmpty()) {
                        run.keep(List.of(SkuDecision.skipped(sku, "", "not in Shopify")));
                    }
                    if (mode.writes()) {
                        writer.write(run, plan.planned(), () -> {}, Progress.SILENT);
                    } else {
                        run.keep(plan.wanted());
                    }
                });
    }

    private RunReport inRun(Mode mode, Patience patience, Consumer<RunLog.Underway> body) {
        RunReport report = log.run(mode, patience, body);
        if (mode.writes() && report.count(Outcome.WAITING) > 0) {
            reconciliation.schedule();
        }
        return report;
    }

    private void compareAll(
            RunLog.Underway run,
            Pairing pairing,
            Comparison plan,
            Leases.Lease lease,
            Progress progress) {
        try (StockPages pages = pairing.place().shop().all(lease::keep)) {
            long writesSeen = newestSettledWrite();
            for (Optional<StockPage> page = pages.next(); page.isPresent(); page = pages.next()) {
                lease.keep();
                comparePage(run, pairing, page.get(), writesSeen, plan);
                progress.at(
                        "comparing with Shopify",
                        run.report().total() + plan.planned().size(),
                        pairing.size());
                // Of the numbers that are read next.
                writesSeen = pages.readAtOnce() ? writesSeen : newestSettledWrite();
            }
        }
    }

    private void compareOne(RunLog.Underway run, Sku sku, Comparison plan) {
        Map<Sku, SupplierFeeds.Stated> supplied = suppliers.of(sku);
        Map<Sku, FileMakerStock.Reading> atTheDefault = Map.of();
        for (Place place : places.all()) {
            // FileMaker is not asked about goods whose stock a supplier states.
            Map<Sku, FileMakerStock.Reading> stock =
                    supplied.isEmpty() ? read(place, sku) : Map.of();
            atTheDefault = place.location().isDefault() ? stock : atTheDefault;
            Pairing pairing = new Pairing(place, stock, atTheDefault, supplied);
            long writesSeen = newestSettledWrite();
            comparePage(run, pairing, place.shop().find(sku), writesSeen, plan);
            run.keep(pairing.missing().stream().map(s -> Gone.believed(place, s)).toList());
        }
    }

    private static Map<Sku, FileMakerStock.Reading> read(Place place, Sku sku) {
        return place.fileMaker().read(sku).map(stock -> Map.of(sku, stock)).orElse(Map.of());
    }

    private long newestSettledWrite() {
        Instant late = clock.instant().minus(Snapshot.LATE);
        return transactions.call(() -> writes.newestSettled(late));
    }

    /// Keeps what is settled, and adds the rest to the plan.
    private void comparePage(
            RunLog.Underway run,
            Pairing pairing,
            StockPage page,
            long writesSeen,
            Comparison plan) {
        Pairing.Pairs pairs = pairing.page(page.variants());
        Comparison compared = Comparison.empty();
        compared.decisions().addAll(pairs.skipped());
        if (!pairs.compared().isEmpty()) {
            Batch batch =
                    new Batch(
                            run.id(),
                            pairing.place(),
                            pairs.compared(),
                            run.startedAt(),
                            writesSeen);
            Comparison levels =
                    levelling.compare(batch, page.observed(), run.mode(), run.patience());
            compared.decisions().addAll(levels.decisions());
            compared.planned().addAll(levels.planned());
        }
        run.keep(compared.settled());
        plan.decisions().addAll(compared.wanted());
        plan.planned().addAll(compared.planned());
    }
}
