package io.passerelle.sync.movement;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The table of movements in memory, in the order of their ids.
class MovementTable extends MovementRepository {
    final List<MovementEntity> rows = new ArrayList<>();

    @Override
    public void persist(MovementEntity movement) {
        rows.add(movement);
        movement.id = rows.size();
    }

    @Override
    public MovementEntity findById(Long id) {
        return rows.get((int) (id - 1));
    }

    @Override
    List<MovementEntity> ofOrder(OrderId order) {
        return rows.stream().filter(m -> m.orderId == order.value()).toList();
    }

    @Override
    List<MovementEntity> waiting(OrderId order) {
        return ofOrder(order).stream().filter(m -> m.state == MovementState.WAITING).toList();
    }

    @Override
    Optional<MovementEntity> next(Sku sku) {
        return rows.stream()
                .filter(m -> m.sku.equals(sku) && isToBook(m))
                .min(Comparator.comparing(m -> m.state != MovementState.SENT));
    }

    @Override
    boolean anyToBook(Sku sku) {
        return next(sku).isPresent();
    }

    @Override
    List<MovementEntity> toBook(Sku sku) {
        return rows.stream().filter(m -> m.sku.equals(sku) && isToBook(m)).toList();
    }

    private static boolean isToBook(MovementEntity m) {
        return m.state == MovementState.SENT || m.state == MovementState.PENDING;
    }

    @Override
    List<MovementEntity> notApplied(Collection<Sku> skus) {
        return rows.stream().filter(m -> skus.contains(m.sku) && m.state.isOpen()).toList();
    }

    @Override
    List<MovementEntity> since(Collection<Sku> skus, Instant oldestAnchor) {
        return rows.stream()
                .filter(m -> skus.contains(m.sku) && !m.notAfter.isBefore(oldestAnchor))
                .toList();
    }

    @Override
    List<MovementEntity> untouched(Sku sku) {
        return List.of();
    }

    @Override
    List<Sku> touchedSince(Collection<Sku> skus, Instant start) {
        return rows.stream()
                .filter(m ->
                        skus.contains(m.sku)
                                && (m.state == MovementState.SENT
                                        || (m.touchedAt != null && !m.touchedAt.isBefore(start))))
                .map(m -> m.sku)
                .distinct()
                .toList();
    }
}
