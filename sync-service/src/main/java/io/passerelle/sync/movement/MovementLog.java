package io.passerelle.sync.movement;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/// Which orders moved a SKU, for people.
@Singleton
public class MovementLog {
    private final EntityManager entities;

    MovementLog(EntityManager entities) {
        this.entities = entities;
    }

    /// @param name the merchant's, such as `#1043`
    @RegisterForReflection
    public record Mover(OrderId order, String name) {}

    /// The newest first.
    @Transactional
    public List<Mover> ordersWith(Sku sku, int atMost) {
        return entities.createQuery(
                        "select orderId, max(orderName) from MovementEntity where sku = ?1"
                                + " group by orderId order by max(id) desc",
                        Object[].class)
                .setParameter(1, sku)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new Mover(new OrderId((Long) row[0]), String.valueOf(row[1])))
                .toList();
    }
}
