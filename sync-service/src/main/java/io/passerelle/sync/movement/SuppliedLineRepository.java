package io.passerelle.sync.movement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;

@Singleton
class SuppliedLineRepository
        implements PanacheRepositoryBase<SuppliedLineEntity, SuppliedLineEntity.Key> {
    private static final int AT_ONCE = 1_000;

    /// By file, oldest first.
    List<SuppliedLineEntity> of(Collection<Long> lines) {
        return lines.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> list("lineId in ?1 order by fileId", some).stream())
                .toList();
    }
}
