package io.passerelle.sync.filemaker;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock.Reading;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.stock.Location;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What has changed in FileMaker since the whole stock was read, by the records' own timestamps.
/// Only a reading in between: a deleted record does not show, a timestamp does not move when a
/// related record changes, and it jumps when summer time ends. The whole stock is read regardless.
@Singleton
public class StockChanges {
    /// Whose clock fills the timestamp, the server's or a user's, is not known.
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final FileMakerStocks stocks;
    private final Locations locations;
    private final StockReads reads;

    StockChanges(FileMakerStocks stocks, Locations locations, StockReads reads) {
        this.stocks = stocks;
        this.locations = locations;
        this.reads = reads;
    }

    /// Whether the description names a timestamp to go by.
    public boolean canBeSeen() {
        return reads.modified().isPresent();
    }

    /// What has changed.
    ///
    /// @param readings per location; those of the last minutes are among them each time
    /// @param more if there were too many to see them all: when the newest of those seen was made,
    ///   on FileMaker's clock
    public record Look(Map<Location, Map<Sku, Reading>> readings, Optional<LocalDateTime> more) {}

    public Look look() {
        Map<Location, Map<Sku, Reading>> readings = new HashMap<>();
        Optional<LocalDateTime> more = Optional.empty();
        for (Location location : locations.all()) {
            SellableRecords records = stocks.records(location);
            Optional<SellableRecords.Changed> changed =
                    reads.readUntil(stocks.kept(location))
                            .map(until ->
                                    records.changedSince(
                                            reads.modified().orElseThrow(), until.minus(OVERLAP)));
            changed.ifPresent(c -> readings.put(location, c.readings()));
            Optional<LocalDateTime> here =
                    changed.filter(c -> !c.all()).flatMap(SellableRecords.Changed::newest);
            more = later(more, here);
        }
        return new Look(readings, more);
    }

    private static Optional<LocalDateTime> later(
            Optional<LocalDateTime> one, Optional<LocalDateTime> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
