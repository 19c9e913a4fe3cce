package io.passerelle.sync.audit;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The audits there were, and the stock each left for the next.
@Singleton
public class Audits implements PanacheRepository<AuditEntity> {
    private static final Duration STOCK_KEPT = Duration.ofDays(30);
    private final EntityManager entities;

    Audits(EntityManager entities) {
        this.entities = entities;
    }

    /// The newest audit, empty before the first.
    @Transactional
    public Optional<AuditReport> last() {
        return find("order by id desc").firstResultOptional().map(a -> a.report(differences(a.id)));
    }

    private List<Difference> differences(long audit) {
        return entities.createQuery(
                        "from DifferenceEntity where auditId = ?1 order by id",
                        DifferenceEntity.class)
                .setParameter(1, audit)
                .getResultStream()
                .map(DifferenceEntity::difference)
                .toList();
    }

    /// Differences of the newest audit that need a person.
    @Transactional
    int troubles() {
        return find("order by id desc").firstResultOptional().map(a -> a.troubles).orElse(0);
    }

    /// When the newest audit was made, if it found such differences.
    @Transactional
    Optional<Instant> lastTroubled() {
        return find("order by id desc")
                .firstResultOptional()
                .filter(a -> a.troubles > 0)
                .map(a -> a.startedAt);
    }

    @Transactional
    AuditReport keep(Instant startedAt, int movements, int stocks, List<Difference> differences) {
        int troubles = (int) differences.stream().filter(d -> d.kind().isTrouble()).count();
        AuditEntity audit =
                new AuditEntity(startedAt, movements, stocks, differences.size(), troubles);
        persist(audit);
        List<Difference> kept = differences.stream().limit(AuditReport.MOST).toList();
        kept.forEach(d -> entities.persist(new DifferenceEntity(audit.id, d)));
        return audit.report(kept);
    }

    @Transactional
    void forgetBefore(Instant time) {
        entities.createQuery(
                        "delete from DifferenceEntity where auditId in (select id from AuditEntity where startedAt < ?1)")
                .setParameter(1, time)
                .executeUpdate();
        delete("startedAt < ?1", time);
    }

    /// Stocks as last seen.
    @Transactional
    Map<Sku, AuditedStockEntity> stocks() {
        Map<Sku, AuditedStockEntity> stocks = new HashMap<>();
        entities.createQuery("from AuditedStockEntity", AuditedStockEntity.class)
                .getResultStream()
                .forEach(s -> stocks.put(Sku.of(s.sku), s));
        return stocks;
    }

    /// Keeps the stocks for the next audit; of the SKUs not named, nothing new, and nothing at all
    /// once they were not seen for a month.
    @Transactional
    void keepStocks(Map<Sku, Integer> units, Instant seenAt) {
        Map<Sku, AuditedStockEntity> known = stocks();
        units.forEach((sku, seen) -> {
            AuditedStockEntity row = known.get(sku);
            if (row == null) {
                entities.persist(new AuditedStockEntity(sku, seen, seenAt));
            } else if (row.seenAt.isBefore(seenAt)) {
                row.units = seen;
                row.seenAt = seenAt;
            }
        });
        entities.createQuery("delete from AuditedStockEntity where seenAt < ?1")
                .setParameter(1, seenAt.minus(STOCK_KEPT))
                .executeUpdate();
    }
}
