package io.passerelle.supplier.order;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.trace.Traces;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// Takes in the newest state of an order: stored, divided, purchase orders made and their sending
/// scheduled, in one transaction.
@ApplicationScoped
public class Intake {
    private final KnownOrderRepository orders;
    private final RedactedOrderRepository redacted;
    private final Planner planner;
    private final OrderJson json;
    private final Traces traces;
    private final Clock clock;

    Intake(
            KnownOrderRepository orders,
            RedactedOrderRepository redacted,
            Planner planner,
            OrderJson json,
            Traces traces,
            Clock clock) {
        this.orders = orders;
        this.redacted = redacted;
        this.planner = planner;
        this.json = json;
        this.traces = traces;
        this.clock = clock;
    }

    /// What became of a state that was handed over; all of them are fine.
    public enum Receipt {
        ACCEPTED,
        /// A newer state is known: nothing was changed.
        OUTDATED
    }

    /// The same state again changes nothing; but lines that were held are matched anew, so that a
    /// supplier declared since takes them. Of two states of one second the newer is told by what
    /// never goes away again (ADR 6). A buyer who is to be forgotten is not taken in again.
    @Transactional
    public Receipt accept(PlacedOrder handedOver) {
        PlacedOrder order =
                redacted.has(handedOver.id()) ? handedOver.withoutPersonalData() : handedOver;
        Optional<KnownOrderEntity> known = orders.of(order.id());
        if (known.filter(k -> order.isOlderThan(k.updatedAt, () -> json.order(k.state)))
                .isPresent()) {
            Log.infof("order.outdated version=%s", order.updatedAt());
            return Receipt.OUTDATED;
        }
        known.ifPresentOrElse(entity -> replace(entity, order), () -> add(order));
        traces.follow(order.id());
        planner.plan(order);
        Log.infof("order.accepted version=%s lines=%d", order.updatedAt(), order.lines().size());
        return Receipt.ACCEPTED;
    }

    private void add(PlacedOrder order) {
        orders.add(
                new KnownOrderEntity(
                        order.id().value(),
                        order.name(),
                        order.updatedAt(),
                        clock.instant(),
                        json.write(order)));
    }

    private void replace(KnownOrderEntity entity, PlacedOrder order) {
        entity.name = order.name();
        entity.updatedAt = order.updatedAt();
        entity.receivedAt = clock.instant();
        entity.state = json.write(order);
    }
}
