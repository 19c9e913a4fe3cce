package io.passerelle.sync.movement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

@Singleton
class SuppliedLineRepository
        implements PanacheRepositoryBase<SuppliedLineEntity, SuppliedLineEntity.Key> {
    private static final int AT_ONCE = 1_000;

    /// By file, oldest first.
    List<SuppliedLineEntity> of(Collection<Long> lines) {
        List<Long> all = List.copyOf(lines);
        List<SuppliedLineEntity> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            found.addAll(list("lineId in ?1 order by fileId", some));
        }
        return found;
    }
}
