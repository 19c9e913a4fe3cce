package io.passerelle.webhook.census;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CensusRepository implements PanacheRepositoryBase<CensusEntity, String> {

    void keep(DayCount count) {
        getEntityManager().merge(new CensusEntity(count));
    }

    void forgetCheckedBefore(Instant time) {
        delete("checkedAt < ?1", time);
    }

    List<DayCount> newestFirst(int days) {
        return find("order by day desc").page(0, days).stream().map(CensusEntity::count).toList();
    }

    Optional<Instant> checkedAt() {
        return find("order by checkedAt desc").firstResultOptional().map(row -> row.checkedAt);
    }
}
