package io.passerelle.webhook.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ExportRepository implements PanacheRepositoryBase<ExportEntity, Long> {

    Optional<ExportEntity> byId(long id) {
        return findByIdOptional(id);
    }

    ExportEntity byIdOrNew(long id) {
        return byId(id).orElseGet(() -> {
            ExportEntity row = new ExportEntity(id);
            persist(row);
            return row;
        });
    }

    List<ExportEntity> latest(int limit) {
        return find("order by id desc").page(Page.ofSize(limit)).list();
    }

    List<ExportEntity> present() {
        return list("removedAt is null");
    }

    List<ExportEntity> madeBefore(Instant time) {
        return list("removedAt is null and madeAt < ?1", time);
    }
}
