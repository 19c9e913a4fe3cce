package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.StockFile;
import io.passerelle.sync.stock.StockSource;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What people have confirmed of stopped runs. A change they saw, of a SKU whose stated stock is
/// still the one they saw, does not stop a run again for a day: by then it is made, or waits for
/// something else. Nor does a SKU that FileMaker had no more.
@Singleton
public class Confirmations {
    private static final Duration VALID = Duration.ofDays(1);
    private final Runs runs;
    private final EntityManager entities;
    private final Clock clock;

    Confirmations(Runs runs, EntityManager entities, Clock clock) {
        this.runs = runs;
        this.entities = entities;
        this.clock = clock;
    }

    /// Marks a stopped run. Its plan is kept until the next one stops: then it is that one's.
    ///
    /// @return why there is nothing to confirm; empty if it is confirmed
    @Transactional
    public Optional<String> confirm(long run) {
        Optional<RunEntity> stopped = runs.findByIdOptional(run).filter(RunEntity::isStopped);
        if (stopped.isEmpty()) {
            return Optional.of("run " + run + " was not stopped");
        }
        Optional<Long> newer = runs.stoppedAfter(run);
        if (newer.isPresent() && stopped.get().confirmedAt == null) {
            return Optional.of(
                    "run %d was stopped after run %d; look at that one"
                            .formatted(newer.get(), run));
        }
        stopped.get().confirmedAt = clock.instant();
        return Optional.empty();
    }

    /// Those nobody has confirmed, be it the run or the supplier's stock file.
    @Transactional
    List<Planned> unconfirmed(List<Planned> planned) {
        Map<Runs.Spot, Set<Integer>> confirmed = new HashMap<>();
        Instant since = clock.instant().minus(VALID);
        entities.createQuery(
                        "select d from DecisionEntity d, RunEntity r where d.runId = r.id and"
                                + " r.confirmedAt > ?1 and d.outcome in ?2",
                        DecisionEntity.class)
                .setParameter(1, since)
                .setParameter(2, List.of(Outcome.WOULD_WRITE, Outcome.WAITING))
                .getResultStream()
                .forEach(d ->
                        confirmed
                                .computeIfAbsent(
                                        new Runs.Spot(d.sku, d.location), _ -> new HashSet<>())
                                .add(d.stock));
        return planned.stream()
                .filter(p -> !isOfConfirmedFile(p.compared().source()))
                .filter(p ->
                        !confirmed.getOrDefault(p.spot(), Set.of()).contains(p.compared().units()))
                .toList();
    }

    /// Those that nobody has confirmed to be gone.
    @Transactional
    List<Sku> unconfirmed(Gone gone) {
        List<Sku> confirmed =
                entities.createQuery(
                                "select d.sku from DecisionEntity d, RunEntity r where"
                                        + " d.runId = r.id and r.confirmedAt > ?1"
                                        + " and d.reason = ?2 and d.location = ?3",
                                Sku.class)
                        .setParameter(1, clock.instant().minus(VALID))
                        .setParameter(2, Gone.DOUBTED)
                        .setParameter(3, gone.place().key())
                        .getResultList();
        Set<Sku> left = new HashSet<>(gone.skus());
        confirmed.forEach(left::remove);
        return List.copyOf(left);
    }

    private static boolean isOfConfirmedFile(StockSource source) {
        return source instanceof StockSource.Supplier(_, _, StockFile file) && file.confirmed();
    }
}
