package io.passerelle.webhook.reconcile;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.handover.Debt;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "reconcile_debts")
class DebtEntity {
    @EmbeddedId DebtKey key = new DebtKey(0L, 0L);
    long revision;

    /// For Hibernate.
    DebtEntity() {}

    DebtEntity(long pass, Debt debt) {
        this.key = new DebtKey(pass, debt.order().value());
        this.revision = debt.revision();
    }

    Debt debt() {
        return new Debt(new OrderId(key.orderId()), revision);
    }
}
