package io.passerelle.supplier.order;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps the held lines of an order equal to its newest state; a line that stays held keeps its
/// time.
@Singleton
class HeldLines {
    private final HeldLineRepository repository;
    private final Clock clock;

    HeldLines(HeldLineRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    void keep(PlacedOrder order, List<OrderLine> held) {
        Map<Long, HeldLineEntity> known =
                repository.of(order.id()).stream()
                        .collect(Collectors.toMap(line -> line.lineId, Function.identity()));
        for (OrderLine line : held) {
            HeldLineEntity entity = known.remove(line.id().value());
            if (entity == null) {
                entity = new HeldLineEntity(line.id().value(), order.id().value(), clock.instant());
                describe(entity, order, line);
                repository.add(entity);
            } else {
                describe(entity, order, line);
            }
        }
        known.values().forEach(repository::remove);
    }

    private static void describe(HeldLineEntity entity, PlacedOrder order, OrderLine line) {
        entity.orderName = order.name();
        entity.sku = line.sku() == null ? null : line.sku().value();
        entity.vendor = line.vendor();
        entity.units = line.current();
    }
}
