package io.passerelle.supplier.order;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class HeldLineRepository implements PanacheRepositoryBase<HeldLineEntity, Long> {

    List<HeldLineEntity> of(OrderId order) {
        return list("orderId = ?1 order by lineId", order.value());
    }

    Optional<HeldLineEntity> of(LineId line) {
        return findByIdOptional(line.value());
    }

    List<HeldLineEntity> of(Sku sku) {
        return list("sku = ?1 order by lineId", sku.value());
    }

    List<HeldLineEntity> oldest(int limit) {
        return find("order by since, lineId").page(0, limit).list();
    }

    /// The ids of the orders that have any.
    List<Long> orders() {
        return getEntityManager()
                .createQuery("select distinct orderId from HeldLineEntity", Long.class)
                .getResultList();
    }

    long number() {
        return count();
    }

    void add(HeldLineEntity line) {
        persist(line);
    }

    void remove(HeldLineEntity line) {
        delete(line);
    }
}
