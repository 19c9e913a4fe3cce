package io.passerelle.webhook.reconcile;

import io.passerelle.webhook.handover.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/// What sync-service was owed when a pass was read. Plain SQL, one statement each: after a loss of
/// its database that is every order there is.
@ApplicationScoped
class DebtRepository {
    private final EntityManager database;

    DebtRepository(EntityManager database) {
        this.database = database;
    }

    /// All that it is owed now.
    void add(long pass) {
        query(
                        """
                        insert into reconcile_debts (pass_id, order_id, revision)
                        select :pass, order_id, wanted from deliveries
                         where subscriber = :subscriber and delivered < wanted
                        """,
                        pass)
                .setParameter("subscriber", Subscriber.SYNC.word())
                .executeUpdate();
    }

    /// Those for which it has got neither that revision nor what became of it since.
    long countUnpaid(long pass) {
        Object unpaid =
                query(
                                """
                                select count(*)
                                  from reconcile_debts
                                  join deliveries
                                    on deliveries.order_id = reconcile_debts.order_id
                                   and deliveries.subscriber = :subscriber
                                 where pass_id = :pass
                                   and delivered < wanted
                                   and delivered < reconcile_debts.revision
                                """,
                                pass)
                        .setParameter("subscriber", Subscriber.SYNC.word())
                        .getSingleResult();
        return ((Number) unpaid).longValue();
    }

    void forgetUpTo(long pass) {
        query("delete from reconcile_debts where pass_id <= :pass", pass).executeUpdate();
    }

    private Query query(String sql, long pass) {
        return database.createNativeQuery(sql).setParameter("pass", pass);
    }
}
