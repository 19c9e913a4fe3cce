package io.passerelle.sync.run;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.sync.filemaker.FileMakerStock.Reading;
import io.passerelle.sync.filemaker.StockChanges;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.store.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks between two runs at what has changed in FileMaker, and has those SKUs compared whose stock
/// is another one than was decided by.
@Singleton
class ChangesWork implements WorkKind {
    static final String NOW = "now";
    private final StockChanges changes;
    private final Runs runs;
    private final CompareAgain compare;
    private final Transactions transactions;

    /// What the look before saw; after a restart a SKU may be compared once more than it needs.
    private volatile Map<Location, Map<Sku, Reading>> before = Map.of();

    private volatile LocalDateTime lastOfMany = LocalDateTime.MIN;

    ChangesWork(StockChanges changes, Runs runs, CompareAgain compare, Transactions transactions) {
        this.changes = changes;
        this.runs = runs;
        this.compare = compare;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "filemaker-changes";
    }

    /// Not worth a person's time: the whole stock is read on its schedule.
    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofDays(3650));
    }

    @Override
    public io.passerelle.common.work.Outcome perform(String key) {
        try {
            StockChanges.Look seen = changes.look();
            boolean everything = seen.more().filter(this::isNew).isPresent();
            transactions.run(() -> {
                if (everything) {
                    compare.everything();
                } else {
                    compare.these(undecided(seen.readings()));
                }
            });
            before = seen.readings();
            lastOfMany = seen.more().orElse(lastOfMany);
            return io.passerelle.common.work.Outcome.done();
        } catch (FileMakerFailure e) {
            return io.passerelle.common.work.Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }

    /// Many changes made at once, by an import, stay many at each look until something newer is
    /// made; they are worth one run.
    private boolean isNew(LocalDateTime newest) {
        return newest.isAfter(lastOfMany);
    }

    private Set<Sku> undecided(Map<Location, Map<Sku, Reading>> changed) {
        Set<Sku> undecided = new LinkedHashSet<>();
        changed.forEach((location, readings) -> {
            Map<Sku, Reading> old = before.getOrDefault(location, Map.of());
            Map<Runs.Spot, SkuDecision> last = runs.lastDecisions(readings.keySet());
            readings.forEach((sku, reading) -> {
                SkuDecision decision = last.get(new Runs.Spot(sku, location.key()));
                if (!reading.equals(old.get(sku)) && !isBy(reading, decision)) {
                    undecided.add(sku);
                }
            });
        });
        return undecided;
    }

    private static boolean isBy(Reading reading, @Nullable SkuDecision decision) {
        return decision != null
                && decision.outcome() != Outcome.WOULD_WRITE
                && reading instanceof Reading.Units(int units)
                && Integer.valueOf(units).equals(decision.stock());
    }
}
