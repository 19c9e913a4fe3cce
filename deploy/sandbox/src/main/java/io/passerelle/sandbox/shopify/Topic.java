package io.passerelle.sandbox.shopify;

import java.util.Arrays;
import java.util.Optional;

/// The webhook topics the emulator sends. A subscription may name any other topic of the schema; it
/// stays silent.
public enum Topic {
    ORDERS_CREATE("orders/create"),
    ORDERS_UPDATED("orders/updated"),
    ORDERS_PAID("orders/paid"),
    ORDERS_CANCELLED("orders/cancelled"),
    ORDERS_FULFILLED("orders/fulfilled"),
    ORDERS_EDITED("orders/edited"),
    ORDERS_DELETE("orders/delete"),
    REFUNDS_CREATE("refunds/create");

    private final String header;

    Topic(String header) {
        this.header = header;
    }

    /// As in `X-Shopify-Topic`.
    public String header() {
        return header;
    }

    /// Reads `orders/create`.
    public static Topic of(String header) {
        return Arrays.stream(values())
                .filter(t -> t.header.equals(header))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "topic is one the emulator sends, found " + header));
    }

    /// Reads the name in the GraphQL enum; empty for topics the emulator never sends.
    static Optional<Topic> ofEnum(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
    }
}
