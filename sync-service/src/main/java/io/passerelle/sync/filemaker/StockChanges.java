package io.passerelle.sync.filemaker;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock.Reading;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.stock.Location;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /// Records changed since, per location; those of the last minutes are among them each time.
    /// Empty if there are more than a page of them.
    public Optional<Map<Location, Map<Sku, Reading>>> look() {
        Map<Location, Map<Sku, Reading>> changes = new HashMap<>();
        for (Location location : locations.all()) {
            Optional<LocalDateTime> until = reads.readUntil(stocks.kept(location));
            if (until.isPresent()) {
                Optional<Map<Sku, Reading>> changed =
                        stocks.records(location)
                                .changedSince(
                                        reads.modified().orElseThrow(), until.get().minus(OVERLAP));
                if (changed.isEmpty()) {
                    return Optional.empty();
                }
                changes.put(location, changed.get());
            }
        }
        return Optional.of(changes);
    }
}
