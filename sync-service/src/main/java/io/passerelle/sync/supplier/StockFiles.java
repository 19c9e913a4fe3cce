package io.passerelle.sync.supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.SuppliedLines;
import io.passerelle.sync.stock.Breaker;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes suppliers' stock files: puts one into force, or holds it for a person if it looks wrong
/// beside the one before.
@Singleton
public class StockFiles {
    private static final Duration KEPT = Duration.ofDays(30);
    private final SupplierTables tables;
    private final SupplierStockConfig config;
    private final Movements movements;
    private final SuppliedLines suppliedLines;
    private final Event<InForce> announcements;
    private final ObjectMapper json;
    private final Clock clock;

    /// A supplier's numbers are others now. Announced in the transaction that changes them.
    public record InForce(String supplier) {}

    /// What became of a file.
    public sealed interface Verdict {
        /// In force now or since earlier.
        record Accepted() implements Verdict {}

        /// Not in force, and why.
        record Refused(String reason) implements Verdict {}
    }

    StockFiles(
            SupplierTables tables,
            SupplierStockConfig config,
            Movements movements,
            SuppliedLines suppliedLines,
            Event<InForce> announcements,
            ObjectMapper json,
            Clock clock) {
        this.tables = tables;
        this.config = config;
        this.movements = movements;
        this.suppliedLines = suppliedLines;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    /// Takes a file. The same one again gets the same verdict.
    @Transactional
    public Verdict take(SupplierStock stock) {
        SupplierStockConfig.Feed feed = config.feeds().get(stock.supplier());
        if (feed == null) {
            return new Verdict.Refused(
                    "supplier: found "
                            + stock.supplier()
                            + ", expected one declared under passerelle.sync.supplier-stock: "
                            + config.feeds().keySet());
        }
        Optional<SnapshotEntity> known = tables.bySnapshotId(stock.snapshotId());
        if (known.isPresent()) {
            return verdict(known.get());
        }
        Instant takenAt = notInTheFuture(stock.takenAt());
        Optional<SnapshotEntity> current = tables.current(stock.supplier());
        if (current.isPresent() && takenAt.isBefore(current.get().takenAt)) {
            return new Verdict.Refused(
                    "takenAt: found "
                            + takenAt
                            + ", expected "
                            + current.get().takenAt
                            + " or later, of which there is a file in force");
        }
        SnapshotEntity file = new SnapshotEntity(stock, takenAt, clock.instant());
        tables.persist(file);
        Map<Sku, SupplierStockEntity> numbers = tables.numbers(stock.supplier());
        Optional<String> objection =
                current.isEmpty() ? Optional.empty() : objection(feed, numbers, stock);
        if (objection.isPresent()) {
            file.hold(objection.get(), write(stock));
        } else {
            putInForce(file, stock, numbers, feed);
        }
        return verdict(file);
    }

    /// A person says that a held file is right. Empty if there is none of that number.
    @Transactional
    public Optional<Verdict> confirm(long id) {
        return tables.findByIdOptional(id)
                .map(file -> {
                    String content = file.content;
                    SupplierStockConfig.Feed feed = config.feeds().get(file.supplier);
                    if (content != null && feed != null) {
                        SupplierStock stock = read(content);
                        putInForce(file, stock, tables.numbers(file.supplier), feed);
                    }
                    return verdict(file);
                });
    }

    /// Newest first.
    @Transactional
    public List<StockFileView> newest(int limit) {
        return tables.newest(limit).stream().map(SnapshotEntity::view).toList();
    }

    /// A supplier whose clock is ahead does not know our next orders.
    private Instant notInTheFuture(Instant takenAt) {
        Instant now = clock.instant();
        return takenAt.isAfter(now) ? now : takenAt;
    }

    private static Verdict verdict(SnapshotEntity file) {
        return switch (file.state) {
            case CURRENT, PAST -> new Verdict.Accepted();
            case HELD ->
                    new Verdict.Refused(
                            "held as file "
                                    + file.id
                                    + ": "
                                    + file.reason
                                    + ". If that is right: sync-service supplier-stock --confirm "
                                    + file.id);
            case DROPPED -> new Verdict.Refused("a newer file came into force");
        };
    }

    private static Optional<String> objection(
            SupplierStockConfig.Feed feed,
            Map<Sku, SupplierStockEntity> numbers,
            SupplierStock stock) {
        Change change = Change.between(numbers, stock, sku -> SkuPrefixes.admit(feed, sku));
        SupplierStockConfig.Limits limits = feed.breaker();
        return new Breaker(limits.maxChangedShare(), limits.maxZeroedShare(), limits.atLeast())
                .trips(change.compared(), change.changed(), change.zeroed());
    }

    private void putInForce(
            SnapshotEntity file,
            SupplierStock stock,
            Map<Sku, SupplierStockEntity> numbers,
            SupplierStockConfig.Feed feed) {
        tables.current(file.supplier).ifPresent(f -> f.becomes(SnapshotState.PAST));
        tables.held(file.supplier).stream()
                .filter(held -> held.id <= file.id)
                .forEach(held -> held.becomes(SnapshotState.DROPPED));
        file.becomes(SnapshotState.CURRENT);
        Set<Sku> gone = new HashSet<>(numbers.keySet());
        Set<Sku> isNew = new HashSet<>();
        for (SupplierStock.Item item : stock.items()) {
            if (!SkuPrefixes.admit(feed, item.sku())) {
                continue;
            }
            SupplierStockEntity number = numbers.get(item.sku());
            if (number == null) {
                isNew.add(item.sku());
                tables.add(new SupplierStockEntity(file.supplier, item.sku(), item.quantity()));
            } else {
                number.units = item.quantity();
                gone.remove(item.sku());
            }
        }
        numbers.forEach((sku, number) -> {
            if (gone.contains(sku)) {
                leaveOut(feed, number);
            }
        });
        movements.leaveToSupplier(isNew);
        suppliedLines.areIn(file.id, stock.containedLines());
        tables.forget(file.supplier, clock.instant().minus(KEPT));
        announce(new InForce(file.supplier));
    }

    /// Sold out, or never this supplier's.
    private void leaveOut(SupplierStockConfig.Feed feed, SupplierStockEntity unnamed) {
        if (SkuPrefixes.admit(feed, unnamed.sku())) {
            unnamed.units = 0;
        } else {
            tables.remove(unnamed);
        }
    }

    void announce(InForce change) {
        announcements.fire(change);
    }

    private String write(SupplierStock stock) {
        try {
            return json.writeValueAsString(stock);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stock file cannot be written as JSON", e);
        }
    }

    private SupplierStock read(String content) {
        try {
            return json.readValue(content, SupplierStock.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a held stock file cannot be read", e);
        }
    }
}
