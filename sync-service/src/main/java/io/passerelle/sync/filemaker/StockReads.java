package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMakerRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Notes up to when FileMaker was read by a run: the newest change among the records, less the time
/// the reading took, since a record read early may have changed while the later ones were read.
@Singleton
class StockReads {
    private final Optional<Modified> modified;
    private final ReadMarks marks;
    private final Clock clock;

    @Inject
    StockReads(FileMakerConfig config, ReadMarks marks, Clock clock) {
        this(Modified.from(config.stock()), marks, clock);
    }

    private StockReads(Optional<Modified> modified, ReadMarks marks, Clock clock) {
        this.modified = modified;
        this.marks = marks;
        this.clock = clock;
    }

    /// For those who read without comparing with Shopify.
    StockReads unnoted() {
        return new StockReads(Optional.empty(), marks, clock);
    }

    Optional<Modified> modified() {
        return modified;
    }

    Optional<LocalDateTime> readUntil(SellableRecords.Kept kept) {
        return marks.of(key(kept));
    }

    Reading begin() {
        return new Reading();
    }

    void note(SellableRecords.Kept kept, LocalDateTime until) {
        marks.readUntil(key(kept), until);
    }

    private static String key(SellableRecords.Kept kept) {
        return kept.layout() + "::" + kept.quantity();
    }

    /// One reading of the stock of a location.
    final class Reading {
        private final Instant begun = clock.instant();
        private Optional<LocalDateTime> newest = Optional.empty();

        void saw(List<FileMakerRecord> records) {
            modified.ifPresent(field ->
                    records.forEach(record ->
                            field.of(record)
                                    .filter(time -> newest.isEmpty() || time.isAfter(newest.get()))
                                    .ifPresent(time -> newest = Optional.of(time))));
        }

        /// Up to when all changes are in it.
        Optional<LocalDateTime> until() {
            Duration took = Duration.between(begun, clock.instant());
            return newest.map(time -> time.minus(took));
        }
    }
}
