package io.passerelle.webhook.reconcile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PassRepository implements PanacheRepositoryBase<PassEntity, Long> {

    Optional<PassEntity> newest() {
        return find("order by id desc").firstResultOptional();
    }

    void add(PassEntity pass) {
        persist(pass);
    }

    PassEntity byId(long id) {
        return findByIdOptional(id).orElseThrow();
    }

    /// A newer mark says all that the older ones would have.
    void toldUpTo(long pass, Instant now) {
        update("toldAt = ?1 where id <= ?2 and toldAt is null", now, pass);
    }
}
