package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
class ShipmentRepository implements PanacheRepositoryBase<ShipmentEntity, String> {

    Optional<ShipmentEntity> of(String id) {
        return findByIdOptional(id);
    }

    /// The oldest first.
    List<String> waiting(OrderId order) {
        return getEntityManager()
                .createQuery(
                        "select id from ShipmentEntity where orderId = ?1 and state = ?2"
                                + " order by receivedAt, id",
                        String.class)
                .setParameter(1, order.value())
                .setParameter(2, ShipmentState.WAITING)
                .getResultList();
    }

    /// Units of lines that other shipments of the order are on their way to ship, and have shipped
    /// of it so far. One that is not read yet takes none.
    Map<LineId, Integer> unitsOfOthersWaiting(String shipment, OrderId order) {
        Map<LineId, Integer> units = new HashMap<>();
        list("orderId = ?1 and state = ?2", order.value(), ShipmentState.WAITING).stream()
                .filter(other -> !other.id.equals(shipment))
                .forEach(other ->
                        other.units().forEach((line, n) -> units.merge(line, n, Integer::sum)));
        return units;
    }

    boolean anyWaiting(OrderId order) {
        return count("orderId = ?1 and state = ?2", order.value(), ShipmentState.WAITING) > 0;
    }

    /// Those of an order that are not on their way.
    List<ShipmentEntity> settled(OrderId order) {
        return list("orderId = ?1 and state <> ?2", order.value(), ShipmentState.WAITING);
    }

    /// What this supplier told of a purchase order, the oldest first.
    List<ShipmentEntity> told(String supplier, String orderNumber) {
        return list(
                "supplier = ?1 and orderNumber = ?2 order by receivedAt, id",
                supplier,
                orderNumber);
    }

    List<ShipmentEntity> newest(int limit) {
        return find("order by changedAt desc, id").page(0, limit).list();
    }

    List<ShipmentEntity> of(OrderId order, int limit) {
        return find("orderId = ?1 order by changedAt desc, id", order.value())
                .page(0, limit)
                .list();
    }

    List<ShipmentEntity> in(ShipmentState state, int limit) {
        return find("state = ?1 order by changedAt desc, id", state).page(0, limit).list();
    }

    long number(ShipmentState state) {
        return count("state", state);
    }

    void add(ShipmentEntity shipment) {
        persist(shipment);
    }
}
