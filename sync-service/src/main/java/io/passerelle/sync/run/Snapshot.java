package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.SuppliedLines;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.stock.Sellable;
import io.passerelle.sync.stock.StockFile;
import io.passerelle.sync.stock.StockSource;
import io.passerelle.sync.stock.Taken;
import io.passerelle.sync.stock.Terms;
import io.passerelle.sync.stock.UnitChange;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of SKUs at one moment: the terms of the stock rule, read in one transaction so
/// that they belong together.
@Singleton
class Snapshot {
    /// A lost write can still arrive for this long; until then nothing seen is an anchor.
    static final Duration LATE = Duration.ofMinutes(10);

    /// The clocks of two nodes may differ by so much, and one may be set back by as much: what was
    /// booked while a run began looks older than the run.
    static final Duration CLOCKS_APART = Duration.ofSeconds(10);

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
    /// @param observable Shopify's number as just read may become an anchor
    record Known(Terms terms, boolean observable) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Map<Sku, Known> of(Batch batch) {
        List<Sku> skus = batch.compared().stream().map(Compared::sku).toList();
        String place = batch.place().key();
        Location location = batch.place().location();
        Map<Sku, Movements.Pending> pending = pending(batch.compared(), location);
        Map<Sku, ObservationEntity> anchors =
                observations.anchors(place, batch.items(), reconciled.until(), config.orderLag());
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
        Set<Sku> inMotion = movements.inMotion(skus, batch.fileMakerReadFrom().minus(CLOCKS_APART));
        Map<Sku, Known> known = new HashMap<>();
        for (Compared compared : batch.compared()) {
            Sku sku = compared.sku();
            ObservationEntity anchor = anchors.get(sku);
            List<QuantityWriteEntity> written = ofItem(compared, ours.get(sku));
            Movements.Pending owed = pending.getOrDefault(sku, Movements.Pending.NOTHING);
            Terms terms =
                    new Terms(
                            new Sellable(
                                    compared.units(),
                                    owed.units() + compared.owedFromHere(),
                                    config.safetyBuffer()),
                            owed.perhapsBooked(),
                            Optional.ofNullable(anchor)
                                    .map(a ->
                                            since(
                                                    a,
                                                    changes.getOrDefault(sku, List.of()),
                                                    written,
                                                    location)),
                            doubt(compared, anchor, written, inMotion));
            known.put(
                    sku,
                    new Known(
                            terms,
                            observable(written, batch.writesSeen()) && !inMotion.contains(sku)));
        }
        return known;
    }

    /// What was written to the item that was the SKU's before is in another number.
    private static List<QuantityWriteEntity> ofItem(
            Compared compared, @Nullable List<QuantityWriteEntity> written) {
        return written == null
                ? List.of()
                : written.stream().filter(w -> w.itemId.equals(compared.itemId())).toList();
    }

    private static Terms.Compared since(
            ObservationEntity anchor,
            List<UnitChange> changes,
            List<QuantityWriteEntity> written,
            Location location) {
        int confirmed =
                written.stream()
                        .filter(w -> w.id > anchor.writeSeq && w.state == WriteState.CONFIRMED)
                        .mapToInt(w -> w.to - w.from)
                        .sum();
        return new Terms.Compared(
                anchor.anchor(), Taken.since(anchor.anchor(), changes, location), confirmed);
    }

    private static Terms.Doubt doubt(
            Compared compared,
            @Nullable ObservationEntity anchor,
            List<QuantityWriteEntity> written,
            Set<Sku> inMotion) {
        if (inMotion.contains(compared.sku())) {
            return new Terms.Doubt.BookingUnderWay();
        }
        if (openSince(anchor, written)) {
            return new Terms.Doubt.WriteOpen();
        }
        if (compared.booked() instanceof Compared.Booked.Unknown) {
            return new Terms.Doubt.BookedStockUnknown();
        }
        return compared.source() instanceof StockSource.Supplier s && s.file().stale()
                ? new Terms.Doubt.StaleFile(s)
                : new Terms.Doubt.None();
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
