package io.passerelle.webhook.handover;

import io.passerelle.common.order.PlacedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// Sends to the subscribers, each with its own [Reachability].
@ApplicationScoped
public class Subscribers {
    private final SubscriberGateway gateway;
    private final Map<Subscriber, Reachability> reachable = new EnumMap<>(Subscriber.class);

    Subscribers(SubscriberGateway gateway, Clock clock) {
        this.gateway = gateway;
        for (Subscriber subscriber : Subscriber.values()) {
            reachable.put(subscriber, new Reachability(clock));
        }
    }

    /// The whole current state of an order, of which each subscriber gets what it may know.
    Receipt send(Subscriber subscriber, PlacedOrder order) {
        return guarded(subscriber, () -> gateway.send(subscriber, order));
    }

    /// Tells sync-service that every order up to this moment has been sent to it.
    public Receipt reconciled(Instant until, long ordersKnown) {
        return guarded(
                Subscriber.SYNC, () -> gateway.reconciled(Subscriber.SYNC, until, ordersKnown));
    }

    private Receipt guarded(Subscriber subscriber, Supplier<Receipt> call) {
        Reachability reach = Objects.requireNonNull(reachable.get(subscriber));
        Optional<String> notNow = reach.enter();
        if (notNow.isPresent()) {
            return new Receipt.Silence(subscriber.word() + "-service: " + notNow.get());
        }
        Receipt receipt = new Receipt.Silence("no answer");
        try {
            receipt = call.get();
        } catch (TimeoutException e) {
            receipt = new Receipt.Silence("no answer in 10 s");
        } finally {
            reach.left(!(receipt instanceof Receipt.Silence));
        }
        return receipt;
    }
}
