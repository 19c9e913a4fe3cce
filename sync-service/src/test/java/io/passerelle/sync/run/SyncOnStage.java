package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Outcome;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.SuppliedLines;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.simulation.Mistake;
import io.passerelle.sync.simulation.Stage;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.store.Transactions;
import io.passerelle.sync.supplier.SupplierFeeds;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The real runs over tables in memory, one step per transaction and per call to the outside.
public final class SyncOnStage {
    private final RunTables.ObservationRows observations = new RunTables.ObservationRows();
    private final Reconciled reconciled;
    private final FullSyncWork full;
    private final SkuSyncWork one;

    /// What both sides have at a location.
    public record Kept(Location location, FileMakerStock fileMaker, ShopStock shop) {

        private Place place(Mistake planted) {
            Location here =
                    planted == Mistake.TAKEN_EVERYWHERE
                            ? new Location(location.key(), true)
                            : location;
            return new Place(here, fileMaker, shop);
        }
    }

    /// What the runs have to do with.
    ///
    /// @param compareAgain called with a SKU whose rise a reconciliation may have proved
    /// @param reconcile called when rises wait for a reconciliation
    public record Surroundings(
            List<Kept> kept,
            SupplierFeeds suppliers,
            Movements movements,
            SuppliedLines suppliedLines,
            Consumer<Sku> compareAgain,
            Runnable reconcile) {}

    /// @param orderLag how long an order may take until Shopify's order query shows it
    public SyncOnStage(
            Stage stage, Surroundings around, Duration orderLag, int buffer, Mistake planted) {
        Transactions transactions = new SteppedTransactions(stage);
        SyncConfig config = new FixedConfig(orderLag, buffer);
        var rises = new RunTables.RiseRows();
        var writes = new RunTables.WriteRows(planted);
        Leases leases = new RunTables.LeaseRows(stage);
        Runs runs = new RunTables.RunRows(rises, stage);
        this.reconciled = new Mark(rises, around.compareAgain());
        var snapshot =
                new Snapshot(
                        around.movements(),
                        around.suppliedLines(),
                        observations,
                        writes,
                        reconciled,
                        config,
                        stage.clock());
        var writer = new QuantityWriter(writes, config, transactions, stage::pause, stage.clock());
        var places = new Places(around.kept().stream().map(kept -> kept.place(planted)).toList());
        var levelling =
                new Levelling(
                        leases,
                        snapshot,
                        observations,
                        rises,
                        writer,
                        runs,
                        transactions,
                        stage::pause);
        SyncRun run =
                new SyncRun(
                        places,
                        around.suppliers(),
                        levelling,
                        new PlanWriter(levelling, places, config),
                        writes,
                        new RunLog(runs, leases, stage.clock()),
                        new PlanCheck(config, null, runs, transactions),
                        new Request(around.reconcile(), config, stage),
                        transactions,
                        stage.clock());
        this.full = new FullSyncWork(run);
        this.one = new SkuSyncWork(run);
    }

    /// What the durable work does for the whole stock.
    public Outcome everything() {
        return full.perform(FullSyncWork.ALL);
    }

    /// What the durable work does for one SKU.
    public Outcome one(Sku sku) {
        return one.perform(sku.value());
    }

    public void reconciled(Instant until) {
        reconciled.advance(until);
    }

    /// The oldest moment a decision about the SKU can refer to, on Shopify's clock.
    public Optional<Instant> oldestObservation(Sku sku, Location location) {
        return observations.oldest(sku, location.key());
    }

    private record SteppedTransactions(Stage stage) implements Transactions {

        @Override
        public <T> T call(Supplier<T> work) {
            return stage.atomically(work);
        }
    }

    record FixedConfig(Duration orderLag, int safetyBuffer) implements SyncConfig {

        @Override
        public Duration askAgainPause() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration changesInterval() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int batchSize() {
            return 100;
        }

        @Override
        public Limits breaker() {
            return new NoLimits();
        }
    }

    /// A few SKUs change all at once here; the breaker has tests of its own.
    private record NoLimits() implements SyncConfig.Limits {

        @Override
        public double maxChangedShare() {
            return 1;
        }

        @Override
        public double maxZeroedShare() {
            return 1;
        }

        @Override
        public int atLeast() {
            return Integer.MAX_VALUE;
        }
    }

    private static final class Mark extends Reconciled {
        private Optional<ReconciledEntity> row = Optional.empty();

        Mark(RisesWanted rises, Consumer<Sku> compareAgain) {
            super(rises, new OneByOne(compareAgain));
        }

        @Override
        public Optional<ReconciledEntity> findByIdOptional(Integer id) {
            return row;
        }

        @Override
        public void persist(ReconciledEntity mark) {
            row = Optional.of(mark);
        }
    }

    private static final class OneByOne extends CompareAgain {
        private final Consumer<Sku> compareAgain;

        OneByOne(Consumer<Sku> compareAgain) {
            super(null, null, null);
            this.compareAgain = compareAgain;
        }

        @Override
        void these(Collection<Sku> skus) {
            skus.forEach(compareAgain);
        }
    }

    private static final class Request extends ReconciliationRequest {
        private final Runnable reconcile;

        Request(Runnable reconcile, SyncConfig config, Stage stage) {
            super(null, null, config, stage.clock());
            this.reconcile = reconcile;
        }

        @Override
        void schedule() {
            reconcile.run();
        }
    }
}
