package io.passerelle.webhook.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class FirstStartRepository implements PanacheRepositoryBase<FirstStartEntity, Integer> {

    /// The kept time; the given one is kept if there is none yet.
    Instant keptOr(Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into first_start(id, started_at) values (:id, :now)"
                                + " on conflict (id) do nothing")
                .setParameter("id", FirstStartEntity.ONLY)
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
        return findByIdOptional(FirstStartEntity.ONLY).orElseThrow().startedAt;
    }
}
