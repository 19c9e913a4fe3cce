package io.passerelle.webhook.handover;

import io.passerelle.common.order.PlacedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// Sends to the subscribers, each with its own [Reachability].
@ApplicationScoped
public class Subscribers {
    private final SubscriberGateway gateway;
    private final Deliveries deliveries;
    private final Map<Subscriber, Reachability> reachable = new EnumMap<>(Subscriber.class);

    Subscribers(
            SubscriberGateway gateway,
            Deliveries deliveries,
            @ConfigProperty(name = "passerelle.work.threads", defaultValue = "8") int threads,
            Clock clock) {
        this.gateway = gateway;
        this.deliveries = deliveries;
        for (Subscriber subscriber : Subscriber.values()) {
            reachable.put(subscriber, new Reachability(share(threads), clock));
        }
    }

    /// All subscribers together never hold the last thread.
    static int share(int threads) {
        return Math.max(1, (threads - 1) / Subscriber.values().length);
    }

    /// The whole current state of an order, of which each subscriber gets what it may know.
    Receipt send(Subscriber subscriber, PlacedOrder order) {
        return guarded(subscriber, () -> gateway.send(subscriber, order));
    }

    /// Tells sync-service that every order up to this moment has been sent to it, and what it must
    /// hold by now.
    public Receipt reconciled(Instant until, Holdings holdings) {
        return guarded(Subscriber.SYNC, () -> gateway.reconciled(Subscriber.SYNC, until, holdings));
    }

    private Receipt guarded(Subscriber subscriber, Supplier<Receipt> call) {
        Reachability reach = Objects.requireNonNull(reachable.get(subscriber));
        Optional<String> notNow = reach.enter();
        if (notNow.isPresent()) {
            return new Receipt.NotNow(subscriber.word() + "-service: " + notNow.get());
        }
        long start = System.nanoTime();
        Receipt receipt = new Receipt.Silence("no answer");
        boolean cameBack = false;
        try {
            receipt = call.get();
        } catch (TimeoutException e) {
            receipt = new Receipt.Silence("no answer in 10 s");
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            cameBack = reach.left(!(receipt instanceof Receipt.Silence), took);
        }
        if (cameBack) {
            deliveries.allMayBeCalled(subscriber);
        }
        return receipt;
    }
}
