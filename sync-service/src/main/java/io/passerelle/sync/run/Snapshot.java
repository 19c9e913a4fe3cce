package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.SuppliedLines;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.stock.StockFile;
import io.passerelle.sync.stock.StockSource;
import io.passerelle.sync.stock.Taken;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of SKUs at one moment: the terms of the stock rule, read in one transaction so
/// that they belong together.
@Singleton
class Snapshot {
    /// A lost write can still arrive for this long; until then nothing seen is an anchor.
    static final Duration LATE = Duration.ofMinutes(10);

    private final Movements movements;
    private final SuppliedLines suppliedLines;
    private final Observations observations;
    private final QuantityWrites writes;
    private final Reconciled reconciled;
    private final SyncConfig config;
    private final Clock clock;

    Snapshot(
            Movements movements,
            SuppliedLines suppliedLines,
            Observations observations,
            QuantityWrites writes,
            Reconciled reconciled,
            SyncConfig config,
            Clock clock) {
        this.movements = movements;
        this.suppliedLines = suppliedLines;
        this.observations = observations;
        this.writes = writes;
        this.reconciled = reconciled;
        this.config = config;
        this.clock = clock;
    }

    /// One SKU's terms.
    ///
    /// @param anchor null as long as there is none
    /// @param taken units taken since the anchor, null without one
    /// @param written our confirmed writes since the anchor
    /// @param perhapsBooked units of `pending` that FileMaker may have booked already
    /// @param open a write since the anchor has no known outcome
    /// @param inMotion FileMaker's number may have moved through us while it was read
    /// @param observable Shopify's number as just read may become an anchor
    record Known(
            int pending,
            int perhapsBooked,
            @Nullable ObservationEntity anchor,
            @Nullable Taken taken,
            int written,
            boolean open,
            boolean inMotion,
            boolean observable) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Map<Sku, Known> of(Batch batch) {
        List<Sku> skus = batch.compared().stream().map(Compared::sku).toList();
        String place = batch.place().key();
        Location location = batch.place().location();
        Map<Sku, Movements.Pending> pending = pending(batch.compared(), location);
        Map<Sku, ObservationEntity> anchors =
                observations.anchors(place, skus, reconciled.until(), config.orderLag());
        Instant oldest =
                anchors.values().stream()
                        .map(a -> a.from)
                        .min(Instant::compareTo)
                        .orElse(clock.instant());
        long writesSeen = batch.writesSeen();
        long oldestWrite =
                anchors.values().stream().mapToLong(a -> a.writeSeq).min().orElse(writesSeen);
        var changes = movements.changesSince(skus, oldest);
        var ours = writes.after(place, Math.min(oldestWrite, writesSeen), skus);
        Set<Sku> inMotion = movements.inMotion(skus, batch.fileMakerReadFrom());
        Map<Sku, Known> known = new HashMap<>();
        for (Sku sku : skus) {
            ObservationEntity anchor = anchors.get(sku);
            List<QuantityWriteEntity> written = ours.getOrDefault(sku, List.of());
            Movements.Pending owed = pending.getOrDefault(sku, Movements.Pending.NOTHING);
            Taken taken =
                    anchor == null
                            ? null
                            : Taken.since(
                                    anchor.anchor(),
                                    changes.getOrDefault(sku, List.of()),
                                    location);
            known.put(
                    sku,
                    new Known(
                            owed.units(),
                            owed.perhapsBooked(),
                            anchor,
                            taken,
                            confirmedSince(anchor, written),
                            openSince(anchor, written),
                            inMotion.contains(sku),
                            observable(written, writesSeen) && !inMotion.contains(sku)));
        }
        return known;
    }

    /// `P`: of FileMaker's stock by what is booked there, of a supplier's by what its file
    /// contains.
    private Map<Sku, Movements.Pending> pending(List<Compared> compared, Location location) {
        List<Sku> ours = new ArrayList<>();
        Map<Sku, StockFile> supplied = new HashMap<>();
        for (Compared one : compared) {
            switch (one.source()) {
                case StockSource.FileMaker _ -> ours.add(one.sku());
                case StockSource.Supplier s -> supplied.put(one.sku(), s.file());
            }
        }
        Map<Sku, Movements.Pending> pending = new HashMap<>();
        if (!ours.isEmpty()) {
            pending.putAll(movements.pending(ours, location));
        }
        if (!supplied.isEmpty()) {
            suppliedLines
                    .pending(supplied)
                    .forEach((sku, units) -> pending.put(sku, new Movements.Pending(units, 0)));
        }
        return pending;
    }

    private static int confirmedSince(
            @Nullable ObservationEntity anchor, List<QuantityWriteEntity> written) {
        return anchor == null
                ? 0
                : written.stream()
                        .filter(w -> w.id > anchor.writeSeq && w.state == WriteState.CONFIRMED)
                        .mapToInt(w -> w.to - w.from)
                        .sum();
    }

    private static boolean openSince(
            @Nullable ObservationEntity anchor, List<QuantityWriteEntity> written) {
        return written.stream()
                .anyMatch(w ->
                        w.state == WriteState.OPEN && (anchor == null || w.id > anchor.writeSeq));
    }

    /// A write since Shopify was read may or may not be in the number.
    private static boolean observable(List<QuantityWriteEntity> written, long writesSeen) {
        return written.stream().noneMatch(w -> w.id > writesSeen);
    }
}
