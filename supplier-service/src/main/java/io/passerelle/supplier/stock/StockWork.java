package io.passerelle.supplier.stock;

import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.SubtractedLines;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sends a supplier's newest stock to sync-service; the key is the supplier's, or [#ALL], which
/// schedules one unit for each that waits. What sync-service will not have is parked with its
/// words, until a newer one comes or a person has it replayed.
@Singleton
class StockWork implements WorkKind {
    /// No supplier's.
    static final String ALL = "every:supplier";

    private final Snapshots snapshots;
    private final SyncGateway sync;
    private final Suppliers suppliers;
    private final SubtractedLines lines;
    private final Work work;
    private final Clock clock;

    StockWork(
            Snapshots snapshots,
            SyncGateway sync,
            Suppliers suppliers,
            SubtractedLines lines,
            Work work,
            Clock clock) {
        this.snapshots = snapshots;
        this.sync = sync;
        this.suppliers = suppliers;
        this.lines = lines;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "supplier-stock";
    }

    @Override
    public About about(String supplier) {
        return supplier.equals(ALL) ? About.nothing() : new About(null, supplier);
    }

    @Override
    public boolean remains(String supplier) {
        return snapshots.isPending(supplier);
    }

    @Override
    public Outcome perform(String supplier) {
        if (supplier.equals(ALL)) {
            QuarkusTransaction.requiringNew().run(this::sendWhatWaits);
            return Outcome.done();
        }
        return snapshots
                .owed(supplier)
                .map(owed -> send(owed.stock().containing(subtracted(supplier, owed))))
                .orElseGet(Outcome::done);
    }

    private void sendWhatWaits() {
        snapshots.suppliersWithSomethingPending().forEach(waiting -> work.schedule(this, waiting));
    }

    /// As things stand when it is sent: sync-service takes a snapshot once.
    private List<SupplierStock.Contained> subtracted(String supplier, Snapshots.Owed owed) {
        SupplierKey key = new SupplierKey(supplier);
        Instant written = owed.stock().takenAt();
        return suppliers
                .find(key)
                .filter(_ -> owed.dated())
                .flatMap(Supplier::stock)
                .map(file -> lines.by(key, written.minus(file.subtractedWithin())))
                .orElse(List.of());
    }

    private Outcome send(SupplierStock stock) {
        Receipt receipt = sync.send(stock);
        Log.infof(
                "supplier-stock.sent supplier=%s snapshot=%s items=%d outcome=%s",
                stock.supplier(), stock.snapshotId(), stock.items().size(), receipt);
        return switch (receipt) {
            case Receipt.Accepted _ -> {
                snapshots.settle(stock, SnapshotEntity.TAKEN, "");
                yield Outcome.done();
            }
            case Receipt.Later(String reason) -> Outcome.tryLater(reason);
            case Receipt.Refused(String reason) ->
                    snapshots.settle(stock, SnapshotEntity.REFUSED, reason)
                            ? Outcome.park(reason)
                            : Outcome.notBefore(clock.instant());
        };
    }

    @Override
    public Optional<String> giveUp(String supplier) {
        snapshots.dismiss(supplier);
        return Optional.empty();
    }
}
