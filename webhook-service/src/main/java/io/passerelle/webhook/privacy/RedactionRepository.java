package io.passerelle.webhook.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RedactionRepository implements PanacheRepositoryBase<RedactionEntity, Long> {

    Optional<RedactionEntity> byId(long id) {
        return findByIdOptional(id);
    }

    void add(RedactionEntity redaction) {
        persist(redaction);
    }

    List<RedactionEntity> latest(int limit) {
        return find("order by id desc").page(Page.ofSize(limit)).list();
    }
}
