package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/// What was decided before about a SKU at the default location, for people.
@Singleton
public class DecisionHistory {
    private final EntityManager entities;

    DecisionHistory(EntityManager entities) {
        this.entities = entities;
    }

    @RegisterForReflection
    public record Decided(Instant at, long runId, SkuDecision decision) {}

    /// The newest first. One that only repeated an earlier one is not among them.
    @Transactional
    public List<Decided> of(Sku sku, int atMost) {
        return entities.createQuery(
                        "from DecisionEntity where sku = ?1 and location = '' order by id desc",
                        DecisionEntity.class)
                .setParameter(1, sku)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new Decided(row.decidedAt, row.runId, row.view()))
                .toList();
    }
}
