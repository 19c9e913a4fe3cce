package io.passerelle.supplier.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.stock.SupplierStock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The newest stock of each supplier.
@ApplicationScoped
class Snapshots {
    private final SnapshotRepository rows;
    private final ObjectMapper json;
    private final Clock clock;

    Snapshots(SnapshotRepository rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// What sync-service is to get.
    ///
    /// @param dated see [SupplierStocks#take]
    record Owed(SupplierStock stock, boolean dated) {}

    /// Takes the place of an older one, sent or not. False if it is the older one itself; the same
    /// again changes nothing. What a wrong clock dates in the future counts as written now.
    @Transactional
    public boolean put(SupplierStock stock, boolean dated) {
        Instant now = clock.instant();
        Instant takenAt = earlier(stock.takenAt(), now);
        Optional<SnapshotEntity> known = rows.of(stock.supplier());
        if (known.filter(row -> takenAt(row).isAfter(takenAt)).isPresent()) {
            return false;
        }
        if (known.filter(row -> row.snapshotId.equals(stock.snapshotId())).isPresent()) {
            return true;
        }
        SnapshotEntity row = known.orElseGet(() -> rowOf(stock.supplier()));
        row.replace(stock.snapshotId(), takenAt, dated, write(stock.items()), now);
        rows.add(row);
        return true;
    }

    private static SnapshotEntity rowOf(String supplier) {
        SnapshotEntity row = new SnapshotEntity();
        row.supplier = supplier;
        return row;
    }

    /// One stored by an earlier version may be dated after it came.
    private static Instant takenAt(SnapshotEntity row) {
        return earlier(row.takenAt, row.changedAt);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// One refused before included.
    @Transactional
    public Optional<Owed> owed(String supplier) {
        return rows.of(supplier)
                .filter(Snapshots::isOwed)
                .map(row -> new Owed(read(row), row.dated));
    }

    @Transactional
    public boolean isPending(String supplier) {
        return rows.of(supplier)
                .filter(row -> row.state.equals(SnapshotEntity.PENDING))
                .isPresent();
    }

    @Transactional
    public List<String> suppliersWithSomethingPending() {
        return rows.in(SnapshotEntity.PENDING).stream().map(row -> row.supplier).toList();
    }

    /// False if another one has come meanwhile.
    @Transactional
    public boolean settle(SupplierStock stock, String state, String why) {
        Optional<SnapshotEntity> same =
                rows.of(stock.supplier()).filter(row -> row.snapshotId.equals(stock.snapshotId()));
        same.ifPresent(row -> row.become(state, why, clock.instant()));
        return same.isPresent();
    }

    @Transactional
    public void dismiss(String supplier) {
        rows.of(supplier)
                .filter(Snapshots::isOwed)
                .ifPresent(
                        row -> row.become(SnapshotEntity.DISMISSED, row.reason, clock.instant()));
    }

    private static boolean isOwed(SnapshotEntity row) {
        return row.state.equals(SnapshotEntity.PENDING) || row.state.equals(SnapshotEntity.REFUSED);
    }

    private SupplierStock read(SnapshotEntity row) {
        try {
            return new SupplierStock(
                    row.supplier,
                    row.snapshotId,
                    takenAt(row),
                    json.readValue(row.items, new TypeReference<List<SupplierStock.Item>>() {}),
                    List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored stock of " + row.supplier, e);
        }
    }

    private String write(List<SupplierStock.Item> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stock cannot be written as JSON", e);
        }
    }
}
