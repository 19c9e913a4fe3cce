package io.passerelle.webhook.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<NoticeEntity, Long> {

    Optional<NoticeEntity> byId(long id) {
        return findByIdOptional(id);
    }

    Optional<Long> newestAbout(String cause) {
        return find("key = ?1 order by id desc", cause).firstResultOptional().map(row -> row.id);
    }

    String add(NoticeEntity notice) {
        persist(notice);
        return String.valueOf(notice.id);
    }

    void forgetBefore(Instant time) {
        delete("at < ?1", time);
    }
}
