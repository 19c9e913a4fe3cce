package io.passerelle.sync.supplier;

import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.SuppliedLines;
import io.passerelle.sync.simulation.Stage;
import io.passerelle.sync.stock.StockSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The real taking of stock files and the reading of what they state, over tables in memory.
public final class SuppliersOnStage {
    private final Tables tables = new Tables();
    private final SupplierStockConfig config;
    private final SupplierFeeds feeds;
    private final Stage stage;

    /// @param read told of the file in force whenever a run reads what a supplier states
    public SuppliersOnStage(Stage stage, String supplier, Consumer<Instant> read) {
        this.stage = stage;
        this.config = () -> Map.of(supplier, new Feed());
        this.feeds = new Stepped(tables, config, stage, read);
    }

    public SupplierFeeds feeds() {
        return feeds;
    }

    /// Hands a file over; one transaction and so one step.
    public void take(
            SupplierStock file, Movements movements, SuppliedLines lines, Runnable inForce) {
        var files =
                new StockFiles(tables, config, movements, lines, null, null, stage.clock()) {
                    @Override
                    void announce(InForce change) {
                        inForce.run();
                    }
                };
        stage.atomically(() -> files.take(file));
    }

    private static final class Stepped extends SupplierFeeds {
        private final Stage stage;
        private final Consumer<Instant> read;

        Stepped(
                SupplierTables tables,
                SupplierStockConfig config,
                Stage stage,
                Consumer<Instant> read) {
            super(tables, config, stage.clock());
            this.stage = stage;
            this.read = read;
        }

        @Override
        public Map<Sku, Stated> all() {
            stage.step("read what suppliers state");
            return told(super.all());
        }

        @Override
        public Map<Sku, Stated> of(Sku sku) {
            stage.step("read what suppliers state of " + sku);
            return told(super.of(sku));
        }

        @Override
        public boolean isSuppliers(Sku sku) {
            return !super.of(sku).isEmpty();
        }

        private Map<Sku, Stated> told(Map<Sku, Stated> stated) {
            stated.values().stream()
                    .map(s -> ((Stated.ByOne) s).source())
                    .map(StockSource.Supplier::file)
                    .forEach(file -> read.accept(file.takenAt()));
            return stated;
        }
    }

    private record Feed() implements SupplierStockConfig.Feed {

        @Override
        public Optional<List<String>> skuPrefixes() {
            return Optional.empty();
        }

        @Override
        public Duration maxAge() {
            return Duration.ofDays(3);
        }

        @Override
        public SupplierStockConfig.Limits breaker() {
            return new NoLimits();
        }
    }

    private record NoLimits() implements SupplierStockConfig.Limits {

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

    private static final class Tables extends SupplierTables {
        private final List<SnapshotEntity> files = new ArrayList<>();
        private final Map<SupplierSku, SupplierStockEntity> numbers = new LinkedHashMap<>();

        Tables() {
            super(null);
        }

        @Override
        public void persist(SnapshotEntity file) {
            files.add(file);
            file.id = files.size();
        }

        @Override
        Optional<SnapshotEntity> bySnapshotId(String snapshotId) {
            return files.stream().filter(f -> f.snapshotId.equals(snapshotId)).findFirst();
        }

        @Override
        Optional<SnapshotEntity> current(String supplier) {
            return current().stream().filter(f -> f.supplier.equals(supplier)).findFirst();
        }

        @Override
        List<SnapshotEntity> current() {
            return files.stream().filter(f -> f.state == SnapshotState.CURRENT).toList();
        }

        @Override
        List<SnapshotEntity> held(String supplier) {
            return List.of();
        }

        @Override
        void forget(String supplier, Instant receivedBefore) {}

        @Override
        Map<Sku, SupplierStockEntity> numbers(String supplier) {
            Map<Sku, SupplierStockEntity> ofSupplier = new LinkedHashMap<>();
            numbers(List.of(supplier)).forEach(n -> ofSupplier.put(n.sku(), n));
            return ofSupplier;
        }

        @Override
        void add(SupplierStockEntity number) {
            numbers.put(new SupplierSku(number.supplier, number.skuText), number);
        }

        @Override
        Stream<SupplierStockEntity> numbers(Collection<String> suppliers) {
            return numbers.values().stream().filter(n -> suppliers.contains(n.supplier));
        }

        @Override
        Stream<SupplierStockEntity> numbers(Collection<String> suppliers, Sku sku) {
            return numbers(suppliers).filter(n -> n.sku().equals(sku));
        }
    }
}
