package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import io.passerelle.supplier.shipment.FulfilmentEntity.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
class FulfilmentRepository implements PanacheRepositoryBase<FulfilmentEntity, String> {

    FulfilmentEntity get(String id) {
        return findByIdOptional(id).orElseThrow();
    }

    /// Of which it is not known whether it was made.
    Optional<FulfilmentEntity> open(String shipment) {
        return find("shipmentId = ?1 and state = ?2 order by askedAt", shipment, State.ASKED)
                .firstResultOptional();
    }

    List<FulfilmentEntity> made(String shipment) {
        return list("shipmentId = ?1 and state = ?2 order by askedAt", shipment, State.MADE);
    }

    boolean isOurs(String shopifyId) {
        return count("shopifyId", shopifyId) > 0;
    }

    /// Whether some of it is a fulfilment, or may be.
    boolean anyOf(String shipment) {
        return count("shipmentId = ?1 and state <> ?2", shipment, State.NOT_MADE) > 0;
    }

    /// Units of these lines that other shipments have shipped, or may have; those of
    /// [ShipmentRepository#unitsOfOthersWaiting] are not among them.
    Map<LineId, Integer> unitsOfOthers(String shipment, Collection<LineId> lines) {
        Map<LineId, Integer> units = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select line.lineId, sum(line.units) from FulfilmentEntity f"
                                + " join f.lines line where f.shipmentId <> ?1 and f.state <> ?2"
                                + " and line.lineId in ?3 and f.shipmentId not in (select s.id"
                                + " from ShipmentEntity s where s.state = ?4)"
                                + " group by line.lineId",
                        Object[].class)
                .setParameter(1, shipment)
                .setParameter(2, State.NOT_MADE)
                .setParameter(3, lines.stream().map(LineId::value).toList())
                .setParameter(4, ShipmentState.WAITING)
                .getResultList()
                .forEach(row ->
                        units.put(
                                new LineId(((Number) row[0]).longValue()),
                                ((Number) row[1]).intValue()));
        return units;
    }

    void add(FulfilmentEntity fulfilment) {
        persist(fulfilment);
    }
}
