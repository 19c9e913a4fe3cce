package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs and the decisions they made.
@Singleton
public class Runs implements PanacheRepository<RunEntity> {
    private final EntityManager entities;
    private final RisesWanted rises;
    private final Clock clock;

    Runs(EntityManager entities, RisesWanted rises, Clock clock) {
        this.entities = entities;
        this.rises = rises;
        this.clock = clock;
    }

    @Transactional
    long begin(Mode mode) {
        RunEntity run = new RunEntity(mode, clock.instant());
        persist(run);
        return run.id;
    }

    /// Keeps the decisions. One that only repeats "equal" on the same terms, or why a SKU is
    /// skipped, is not kept again: most SKUs of most runs are such. A run's figures are its own.
    @Transactional
    void keep(long runId, Mode mode, List<SkuDecision> decisions) {
        Map<Spot, SkuDecision> last =
                lastDecisions(decisions.stream().map(SkuDecision::sku).toList());
        for (SkuDecision decision : decisions) {
            if (decision.outcome() == Outcome.SKIPPED && mode == Mode.WRITE) {
                rises.note(decision.place(), decision.sku(), false);
            }
            if (!isSettled(decision) || !decision.equals(last.get(Spot.of(decision)))) {
                add(new DecisionEntity(runId, decision, clock.instant()));
            }
            last.put(Spot.of(decision), decision);
        }
    }

    /// Nothing came of it, and nothing will by itself.
    private static boolean isSettled(SkuDecision decision) {
        return switch (decision.outcome()) {
            case EQUAL -> true;
            // The run that is confirmed must have them.
            case SKIPPED -> !Gone.isDoubted(decision);
            case WRITTEN, WOULD_WRITE, WAITING, IN_MOTION, FAILED -> false;
        };
    }

    void add(DecisionEntity decision) {
        entities.persist(decision);
    }

    /// A SKU at a location.
    record Spot(Sku sku, String place) {

        static Spot of(SkuDecision decision) {
            return new Spot(decision.sku(), decision.place());
        }
    }

    Map<Spot, SkuDecision> lastDecisions(Collection<Sku> skus) {
        Map<Spot, SkuDecision> last = new HashMap<>();
        entities.createQuery(
                        "from DecisionEntity where id in (select max(id) from DecisionEntity where sku in ?1 group by sku, location)",
                        DecisionEntity.class)
                .setParameter(1, skus)
                .getResultStream()
                .map(DecisionEntity::view)
                .forEach(d -> last.put(Spot.of(d), d));
        return last;
    }

    /// SKUs about which another run has decided since the given time with another stated stock: it
    /// knew something newer.
    @Transactional
    Set<Sku> overtaken(Batch batch) {
        Map<Sku, Integer> ours =
                batch.compared().stream().collect(Collectors.toMap(Compared::sku, Compared::units));
        return othersSince(batch.fileMakerReadFrom(), ours.keySet(), batch.runId()).stream()
                .filter(d -> d.location.equals(batch.place().key()))
                .filter(d -> d.stock != null && !d.stock.equals(ours.get(d.sku)))
                .map(d -> d.sku)
                .collect(Collectors.toSet());
    }

    /// Decisions of other runs since the given time.
    List<DecisionEntity> othersSince(Instant time, Collection<Sku> skus, long runId) {
        return entities.createQuery(
                        "from DecisionEntity where sku in ?1 and decidedAt > ?2 and runId <> ?3",
                        DecisionEntity.class)
                .setParameter(1, skus)
                .setParameter(2, time)
                .setParameter(3, runId)
                .getResultList();
    }

    /// Drops what is older than the given time, except each SKU's last decision. A SKU not seen
    /// since is then as at first sight.
    @Transactional
    void forgetBefore(Instant time) {
        entities.createQuery(
                        "delete from DecisionEntity where decidedAt < ?1 and id not in"
                                + " (select max(id) from DecisionEntity group by sku, location)")
                .setParameter(1, time)
                .executeUpdate();
        delete("startedAt < ?1", time);
        // An anchor is worth nothing without the writes that came after it: they go together.
        entities.createQuery("delete from ObservationEntity where until < ?1")
                .setParameter(1, time)
                .executeUpdate();
        entities.createQuery("delete from QuantityWriteEntity where sentAt < ?1 and state <> ?2")
                .setParameter(1, time)
                .setParameter(2, WriteState.OPEN)
                .executeUpdate();
    }

    @Transactional
    void end(RunReport report, boolean whole, String result, @Nullable String message) {
        RunEntity run = findById(report.runId());
        run.end(report, whole, result, message, clock.instant());
        if (run.isStopped()) {
            forgetPlansBefore(run.id);
        }
    }

    /// A run that stops each quarter of an hour over a weekend would keep a whole plan each time.
    /// Each SKU's last decision stays.
    private void forgetPlansBefore(long stopped) {
        entities.createQuery(
                        "delete from DecisionEntity d where d.runId in (select r.id from RunEntity r"
                                + " where r.result = ?1 and r.id < ?2 and r.confirmedAt is null)"
                                + " and exists (select 1 from DecisionEntity n where n.sku = d.sku"
                                + " and n.location = d.location and n.id > d.id)")
                .setParameter(1, RunEntity.STOPPED)
                .setParameter(2, stopped)
                .executeUpdate();
    }

    /// The newest run that was stopped after this one.
    Optional<Long> stoppedAfter(long run) {
        return find("result = ?1 and id > ?2 order by id desc", RunEntity.STOPPED, run)
                .firstResultOptional()
                .map(newer -> newer.id);
    }

    /// The last decision about a SKU at each location, that at the default one first.
    List<DecisionEntity> newestDecisions(Sku sku) {
        return entities.createQuery(
                        "from DecisionEntity where id in (select max(id) from DecisionEntity where"
                                + " sku = ?1 group by location) order by location",
                        DecisionEntity.class)
                .setParameter(1, sku)
                .getResultList();
    }

    /// Newest first.
    @Transactional
    public List<RunView> latest(int limit) {
        return find("order by id desc").page(Page.ofSize(limit)).stream()
                .map(RunEntity::view)
                .toList();
    }

    @Transactional
    public Optional<RunView> view(long id) {
        return findByIdOptional(id).map(RunEntity::view);
    }

    /// When the newest run ended that compared the whole stock and was free to write.
    @Transactional
    Optional<Instant> lastCompleted() {
        String completed =
                "whole = ?1 and result in ('done', 'partly done') and mode in ?2 order by id desc";
        return find(completed, true, List.of(Mode.WRITE, Mode.FORCE))
                .firstResultOptional()
                .map(run -> run.endedAt);
    }

    /// What a run decided, in that order; SKUs that were and stayed equal, or skipped for the same
    /// reason, are not among them.
    @Transactional
    public List<SkuDecision> decisions(long runId, int limit) {
        return entities.createQuery(
                        "from DecisionEntity where runId = ?1 order by id", DecisionEntity.class)
                .setParameter(1, runId)
                .setMaxResults(limit)
                .getResultStream()
                .map(DecisionEntity::view)
                .toList();
    }
}
