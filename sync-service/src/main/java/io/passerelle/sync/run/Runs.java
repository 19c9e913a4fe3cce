package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs and the decisions they made.
@Singleton
public class Runs implements PanacheRepository<RunEntity> {
    private final EntityManager entities;
    private final Clock clock;

    Runs(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    long begin(Mode mode) {
        RunEntity run = new RunEntity(mode, clock.instant());
        persist(run);
        return run.id;
    }

    @Transactional
    void keep(long runId, List<SkuDecision> decisions) {
        decisions.forEach(d -> entities.persist(new DecisionEntity(runId, d, clock.instant())));
    }

    @Transactional
    void end(RunReport report, String result, @Nullable String message) {
        findById(report.runId()).end(report, result, message, clock.instant());
    }

    /// The last decision about a SKU.
    @Transactional
    public Optional<SkuDecision> lastDecision(Sku sku) {
        return entities.createQuery(
                        "from DecisionEntity where sku = ?1 order by id desc", DecisionEntity.class)
                .setParameter(1, sku)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DecisionEntity::view);
    }
}
