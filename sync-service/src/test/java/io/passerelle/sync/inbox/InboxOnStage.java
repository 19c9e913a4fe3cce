package io.passerelle.sync.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.trace.Traces;
import io.passerelle.sync.movement.Movements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The real inbox over a table in memory. Taking an order is one transaction and so one step.
public final class InboxOnStage {
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
            super(movements, Traces.off(), new Unwritten());
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

    /// Keeps what is written as it is: a history takes hundreds of orders, and their text is not
    /// what is looked at here.
    private static final class Unwritten extends ObjectMapper {
        private static final long serialVersionUID = 1L;
        private final transient List<Object> written = new ArrayList<>();

        @Override
        public String writeValueAsString(Object order) {
            written.add(order);
            return String.valueOf(written.size() - 1);
        }

        @Override
        public <T> T readValue(String text, Class<T> type) {
            return type.cast(written.get(Integer.parseInt(text)));
        }
    }
}
