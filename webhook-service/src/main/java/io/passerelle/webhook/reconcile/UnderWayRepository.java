package io.passerelle.webhook.reconcile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class UnderWayRepository implements PanacheRepositoryBase<UnderWayEntity, Integer> {

    Optional<Plan> plan() {
        return findByIdOptional(UnderWayEntity.ONLY).map(UnderWayEntity::plan);
    }

    void reached(Plan plan, Plan.Reached reached) {
        getEntityManager().merge(new UnderWayEntity(plan, reached));
    }

    void over() {
        deleteById(UnderWayEntity.ONLY);
    }
}
