package io.passerelle.sync.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.sync.movement.Movements;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The real inbox over a table in memory. Taking an order is one transaction and so one step.
public final class InboxOnStage {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private final KnownOrders orders;

    public InboxOnStage(Movements movements) {
        this.orders = new Table(movements);
    }

    public void accept(PlacedOrder order) {
        orders.accept(order);
    }

    private static final class Table extends KnownOrders {
        private final Map<Long, KnownOrderEntity> rows = new HashMap<>();

        Table(Movements movements) {
            super(movements, JSON);
        }

        @Override
        public Optional<KnownOrderEntity> findByIdOptional(Long id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public void persist(KnownOrderEntity order) {
            rows.put(order.orderId, order);
        }
    }
}
