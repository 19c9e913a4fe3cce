package io.passerelle.sync.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Gatherers.windowFixed;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.shopify.QuantityChange;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.store.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sets back what a run wrote, for a person who has found that it went by wrong numbers. Only where
/// Shopify still shows what that run set and nothing of ours was written since: there no order came
/// in either, so that nothing sold is given back. The next run decides anew by what FileMaker says
/// then, so FileMaker is corrected first.
@Singleton
public class Undo {
    private final RunLog log;
    private final Runs runs;
    private final QuantityWrites writes;
    private final Places places;
    private final QuantityWriter writer;
    private final Leases leases;
    private final SyncConfig config;
    private final Transactions transactions;
    private final Pause pause;

    Undo(
            RunLog log,
            Runs runs,
            QuantityWrites writes,
            Places places,
            QuantityWriter writer,
            Leases leases,
            SyncConfig config,
            Transactions transactions,
            Pause pause) {
        this.log = log;
        this.runs = runs;
        this.writes = writes;
        this.places = places;
        this.writer = writer;
        this.leases = leases;
        this.config = config;
        this.transactions = transactions;
        this.pause = pause;
    }

    /// Empty if there is no such run (any more).
    ///
    /// @throws io.passerelle.sync.lease.Busy if another run is under way
    public Optional<RunReport> of(long run, Progress progress) {
        if (runs.view(run).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                log.alone(lease ->
                        log.run(
                                Mode.UNDO,
                                WriterBusy.Patience.LONG,
                                undo -> setBack(run, undo, lease, progress))));
    }

    /// What falls is set back first, and a SKU of which anything was not set back does not rise:
    /// units that went from one location to another are not given to both.
    private void setBack(long run, RunLog.Underway undo, Leases.Lease lease, Progress progress) {
        List<Written> written = transactions.call(() -> Written.by(run, writes));
        Set<Sku> left = new HashSet<>();
        setBack(undo, written.stream().filter(Written::fallsBack).toList(), left, lease, progress);
        setBack(undo, written.stream().filter(w -> !w.fallsBack()).toList(), left, lease, progress);
    }

    private void setBack(
            RunLog.Underway undo,
            List<Written> written,
            Set<Sku> left,
            Leases.Lease lease,
            Progress progress) {
        int done = 0;
        for (Map.Entry<String, List<Written>> there :
                written.stream().collect(groupingBy(Written::place, toList())).entrySet()) {
            for (List<Written> batch :
                    there.getValue().stream().gather(windowFixed(config.batchSize())).toList()) {
                lease.keep();
                List<SkuDecision> decisions = setBack(undo.id(), there.getKey(), batch, left);
                undo.keep(decisions);
                decisions.stream()
                        .filter(d -> d.outcome() != Outcome.WRITTEN)
                        .forEach(d -> left.add(d.sku()));
                done += batch.size();
                progress.at("setting back", done, written.size());
            }
        }
    }

    private List<SkuDecision> setBack(long undo, String key, List<Written> batch, Set<Sku> left) {
        Optional<Place> place = places.find(key);
        if (place.isEmpty()) {
            return batch.stream()
                    .map(w ->
                            SkuDecision.skipped(w.sku(), key, "location is not declared any more"))
                    .toList();
        }
        List<SkuDecision> decisions = new ArrayList<>();
        batch.stream()
                .filter(w -> left.contains(w.sku()))
                .forEach(w ->
                        decisions.add(
                                SkuDecision.skipped(
                                        w.sku(), key, "not set back at another location")));
        decisions.addAll(
                setBack(
                        undo,
                        place.get(),
                        batch.stream().filter(w -> !left.contains(w.sku())).toList()));
        return decisions;
    }

    private List<SkuDecision> setBack(long undo, Place place, List<Written> written) {
        try (var lease = WriterBusy.await(leases, pause, WriterBusy.Patience.LONG)) {
            Map<String, Shown> levels =
                    place.shop().levels(written.stream().map(Written::itemId).toList());
            List<SkuDecision> decisions = new ArrayList<>();
            List<QuantityWriter.Wish> wishes = new ArrayList<>();
            for (Written one : written) {
                Optional<String> obstacle =
                        transactions
                                .call(() -> one.obstacle(writes))
                                .or(() -> one.moved(levels.get(one.itemId())));
                if (obstacle.isPresent()) {
                    decisions.add(SkuDecision.skipped(one.sku(), place.key(), obstacle.get()));
                } else {
                    wishes.add(new Back(one));
                }
            }
            decisions.addAll(writer.write(undo, place, wishes, lease).values());
            return decisions;
        }
    }

    /// Back to what it was; if something moves meanwhile, not at all.
    private record Back(Written written) implements QuantityWriter.Wish {

        @Override
        public Sku sku() {
            return written.sku();
        }

        @Override
        public QuantityChange change() {
            return new QuantityChange(written.itemId(), written.to(), written.from());
        }

        @Override
        public SkuDecision done() {
            return decision(
                    Outcome.WRITTEN,
                    "set back from %d to %d, undoing run %d"
                            .formatted(written.to(), written.from(), written.run()));
        }

        @Override
        public SkuDecision failed(String reason) {
            return decision(Outcome.FAILED, reason);
        }

        @Override
        public QuantityWriter.Anew anew(Shown newer) {
            return new QuantityWriter.Anew.Left(
                    decision(Outcome.SKIPPED, written.moved(newer).orElse("it moves")));
        }

        private SkuDecision decision(Outcome outcome, String reason) {
            return SkuDecision.skipped(written.sku(), written.place(), reason)
                    .with(outcome, reason, null);
        }
    }
}
