package io.passerelle.webhook.reconcile;

import io.passerelle.webhook.handover.Debt;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DebtRepository implements PanacheRepositoryBase<DebtEntity, DebtKey> {

    void add(long pass, List<Debt> debts) {
        debts.forEach(debt -> persist(new DebtEntity(pass, debt)));
    }

    List<Debt> of(long pass) {
        return stream("key.passId", pass).map(DebtEntity::debt).toList();
    }

    void forgetUpTo(long pass) {
        delete("key.passId <= ?1", pass);
    }
}
