package io.passerelle.webhook.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class RefusalRepository implements PanacheRepositoryBase<RefusalEntity, Long> {

    void add(long minute, long number) {
        getEntityManager()
                .createNativeQuery(
                        "insert into webhook_refusals(minute, refused) values (:minute, :number)"
                                + " on conflict (minute) do update"
                                + " set refused = webhook_refusals.refused + excluded.refused")
                .setParameter("minute", minute)
                .setParameter("number", number)
                .executeUpdate();
    }

    /// The oldest first.
    List<RefusalEntity> after(long minute) {
        return list("minute > ?1 order by minute", minute);
    }

    void forgetUntil(long minute) {
        delete("minute <= ?1", minute);
    }
}
