package io.passerelle.sync.run;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Gatherers.windowFixed;

import io.passerelle.common.value.Sku;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Carries out a plan, batch by batch.
///
/// With several locations, what falls anywhere is written before anything rises, and a SKU whose
/// fall was not done does not rise. An order is booked at the default location, wherever Shopify
/// took its units from: so they are taken from the one before they are given back to the other.
@Singleton
class PlanWriter {
    private final Levelling levelling;
    private final Places places;
    private final SyncConfig config;

    PlanWriter(Levelling levelling, Places places, SyncConfig config) {
        this.levelling = levelling;
        this.places = places;
        this.config = config;
    }

    /// @param beforeEachBatch may throw, then the rest is not written
    void write(
            RunLog.Underway run,
            List<Planned> planned,
            Runnable beforeEachBatch,
            Progress progress) {
        Writing writing = new Writing(run, planned.size(), beforeEachBatch, progress);
        if (places.all().size() == 1) {
            writing.all(planned, _ -> true);
        } else {
            writing.all(planned, p -> !p.isRise());
            writing.all(planned, Planned::isRise);
        }
    }

    private final class Writing {
        private final RunLog.Underway run;
        private final int total;
        private final Runnable beforeEachBatch;
        private final Progress progress;
        private final Set<Sku> notDone = new HashSet<>();
        private int done;

        Writing(RunLog.Underway run, int total, Runnable beforeEachBatch, Progress progress) {
            this.run = run;
            this.total = total;
            this.beforeEachBatch = beforeEachBatch;
            this.progress = progress;
        }

        void all(List<Planned> planned, Predicate<Planned> now) {
            for (Place place : places.all()) {
                Map<Boolean, List<Planned>> heldBack =
                        planned.stream()
                                .filter(p -> p.place().equals(place))
                                .filter(now)
                                .collect(partitioningBy(p -> notDone.contains(p.sku())));
                holdBack(heldBack.getOrDefault(true, List.of()));
                heldBack.getOrDefault(false, List.of()).stream()
                        .gather(windowFixed(config.batchSize()))
                        .forEach(batch -> batch(place, batch));
            }
        }

        private void holdBack(List<Planned> rises) {
            if (!rises.isEmpty()) {
                run.keep(
                        rises.stream()
                                .map(p ->
                                        SkuDecision.skipped(p.sku(), p.place().key(), "")
                                                .with(
                                                        Outcome.IN_MOTION,
                                                        "may rise once its fall at another location is done",
                                                        null))
                                .toList());
            }
        }

        private void batch(Place place, List<Planned> batch) {
            beforeEachBatch.run();
            List<SkuDecision> decisions =
                    levelling.write(
                            Batch.of(run.id(), place, batch, run.startedAt()),
                            run.mode(),
                            run.patience());
            decisions.stream()
                    .filter(d -> d.outcome() != Outcome.WRITTEN && d.outcome() != Outcome.EQUAL)
                    .forEach(d -> notDone.add(d.sku()));
            run.keep(decisions);
            done += batch.size();
            progress.at("writing to Shopify", done, total);
        }
    }
}
