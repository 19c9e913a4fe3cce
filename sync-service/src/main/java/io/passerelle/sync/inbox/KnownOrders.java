package io.passerelle.sync.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.trace.Traces;
import io.passerelle.common.value.OrderId;
import io.passerelle.sync.movement.Movements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The newest state of every order, and what follows from it.
@Singleton
public class KnownOrders implements PanacheRepositoryBase<KnownOrderEntity, Long> {
    private final Movements movements;
    private final Traces traces;
    private final ObjectMapper json;

    KnownOrders(Movements movements, Traces traces, ObjectMapper json) {
        this.movements = movements;
        this.traces = traces;
        this.json = json;
    }

    /// Stores the state and its movements in one transaction. An older state than the stored one is
    /// ignored; the same one again changes nothing. Versions are whole seconds: of two states of
    /// one second the newer is told by what never goes away again (ADR 6).
    @Transactional
    public void accept(PlacedOrder handedOver) {
        PlacedOrder order = handedOver.withoutPersonalData();
        KnownOrderEntity known = findByIdOptional(order.id().value()).orElse(null);
        if (known != null && order.isOlderThan(known.version, () -> read(known.state))) {
            return;
        }
        @Nullable Instant previous = known == null ? null : known.version;
        if (known == null) {
            persist(new KnownOrderEntity(order.id().value(), order.updatedAt(), write(order)));
        } else {
            known.version = order.updatedAt();
            known.state = write(order);
        }
        traces.follow(order.id());
        movements.follow(order, previous);
    }

    @Transactional
    long stored() {
        return count();
    }

    /// Whether this state of an order was never stored, nor a newer one.
    @Transactional
    boolean lack(OrderId order, Instant version) {
        return findByIdOptional(order.value())
                .filter(known -> !known.version.isBefore(version))
                .isEmpty();
    }

    private PlacedOrder read(String state) {
        try {
            return json.readValue(state, PlacedOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored order cannot be read", e);
        }
    }

    private String write(PlacedOrder order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order cannot be written as JSON", e);
        }
    }
}
