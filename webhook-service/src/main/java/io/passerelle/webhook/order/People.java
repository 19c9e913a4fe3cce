package io.passerelle.webhook.order;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// Who bought: what is known of people in the orders, and how it is forgotten.
@ApplicationScoped
public class People {
    private final OrderRepository orders;
    private final StateJson json;
    private final Clock clock;

    People(OrderRepository orders, StateJson json, Clock clock) {
        this.orders = orders;
        this.json = json;
        this.clock = clock;
    }

    /// Forgets the buyer of this order for good: no state that comes later brings them back. Of an
    /// order never heard of, the mark alone is kept, for its events may still be on their way.
    ///
    /// @param request the id of the request's event
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(OrderId id, long request) {
        OrderEntity row = orders.locked(id).orElseGet(() -> begin(id));
        row.redaction = request;
        row.emailHash = null;
        if (row.state != null) {
            row.state = json.write(json.read(id, row.state).withoutPersonalData());
        }
    }

    private OrderEntity begin(OrderId id) {
        OrderEntity row = new OrderEntity(id.value(), "webhook", clock.instant());
        orders.add(row);
        return row;
    }

    /// The next orders whose buyer is known, in the order of their ids.
    @Transactional
    public List<PlacedOrder> next(long after, int atMost) {
        return orders.withBuyer(after, atMost).stream()
                .map(row -> json.read(new OrderId(row.id), String.valueOf(row.state)))
                .toList();
    }

    /// The next orders that this request made forget their buyer.
    @Transactional
    public List<OrderId> forgotten(long request, long after, int atMost) {
        return orders.redactedBy(request, after, atMost).stream()
                .map(row -> new OrderId(row.id))
                .toList();
    }

    @Transactional
    public long forgotten(long request) {
        return orders.countRedactedBy(request);
    }
}
