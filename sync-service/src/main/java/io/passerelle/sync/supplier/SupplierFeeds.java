package io.passerelle.sync.supplier;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockOwners;
import io.passerelle.sync.stock.StockFile;
import io.passerelle.sync.stock.StockSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What suppliers state of their stock, by the newest file of each that is in force. A supplier
/// that is not declared any more states nothing.
@Singleton
public class SupplierFeeds implements StockOwners {
    private final SupplierTables tables;
    private final SupplierStockConfig config;
    private final Clock clock;

    SupplierFeeds(SupplierTables tables, SupplierStockConfig config, Clock clock) {
        this.tables = tables;
        this.config = config;
        this.clock = clock;
    }

    /// A SKU whose stock comes from suppliers.
    public sealed interface Stated {
        record ByOne(StockSource.Supplier source) implements Stated {}

        /// Nobody can say which of them ships it; never guessed.
        record ByTwo(String one, String other) implements Stated {}
    }

    /// Every SKU that suppliers state.
    @Transactional
    public Map<Sku, Stated> all() {
        Set<String> suppliers = config.feeds().keySet();
        return suppliers.isEmpty() ? Map.of() : stated(tables.numbers(suppliers));
    }

    /// One SKU, or none if no supplier states it.
    @Transactional
    public Map<Sku, Stated> of(Sku sku) {
        Set<String> suppliers = config.feeds().keySet();
        return suppliers.isEmpty() ? Map.of() : stated(tables.numbers(suppliers, sku));
    }

    @Override
    public boolean isSuppliers(Sku sku) {
        return !of(sku).isEmpty();
    }

    private Map<Sku, Stated> stated(Stream<SupplierStockEntity> numbers) {
        Map<String, StockFile> files = files();
        Map<Sku, Stated> stated = new HashMap<>();
        numbers.forEach(n -> {
            StockFile file = files.get(n.supplier);
            if (file != null && maySay(n)) {
                Stated one = new Stated.ByOne(new StockSource.Supplier(n.supplier, n.units, file));
                stated.merge(n.sku(), one, SupplierFeeds::both);
            }
        });
        return stated;
    }

    private boolean maySay(SupplierStockEntity number) {
        SupplierStockConfig.Feed feed = config.feeds().get(number.supplier);
        return feed != null && SkuPrefixes.admit(feed, number.sku());
    }

    private static Stated both(Stated one, Stated other) {
        return one instanceof Stated.ByOne(StockSource.Supplier a)
                        && other instanceof Stated.ByOne(StockSource.Supplier b)
                ? new Stated.ByTwo(a.supplier(), b.supplier())
                : one;
    }

    private Map<String, StockFile> files() {
        Instant now = clock.instant();
        Map<String, StockFile> files = new HashMap<>();
        for (SnapshotEntity file : tables.current()) {
            SupplierStockConfig.Feed feed = config.feeds().get(file.supplier);
            if (feed != null) {
                files.put(
                        file.supplier,
                        new StockFile(
                                file.id,
                                file.takenAt,
                                file.takenAt.plus(feed.maxAge()).isBefore(now),
                                file.wasHeld()));
            }
        }
        return files;
    }
}
