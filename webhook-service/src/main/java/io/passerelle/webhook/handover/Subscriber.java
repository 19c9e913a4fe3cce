package io.passerelle.webhook.handover;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import java.util.Locale;

/// A service that works with orders.
public enum Subscriber {
    /// Keeps stock: is told nothing about a person.
    SYNC("SYNC_SERVICE_URL", "http://localhost:8081") {
        @Override
        PlacedOrder share(PlacedOrder order) {
            return order.withoutPersonalData();
        }
    },
    /// Has the goods sent: needs to know where to.
    SUPPLIER("SUPPLIER_SERVICE_URL", "http://localhost:8082") {
        @Override
        PlacedOrder share(PlacedOrder order) {
            return order;
        }
    };

    private final String variable;
    private final String fallback;

    Subscriber(String variable, String fallback) {
        this.variable = variable;
        this.fallback = fallback;
    }

    /// What of an order this subscriber may know.
    abstract PlacedOrder share(PlacedOrder order);

    /// As it is kept in the database: `sync`, `supplier`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The environment variable that says where it is.
    public String variable() {
        return variable;
    }

    public String fallback() {
        return fallback;
    }

    DeliveryKey key(OrderId order) {
        return new DeliveryKey(order.value(), word());
    }
}
