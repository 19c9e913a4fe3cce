package io.passerelle.sandbox.shopify;

import java.util.Locale;

/// What happens to refunded units.
public enum RestockType {
    /// They do not come back to stock.
    NO_RESTOCK,
    /// They were not shipped yet and go back to stock.
    CANCEL,
    /// They were shipped and come back to stock.
    RETURN;

    /// As in REST bodies.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean restocks() {
        return this != NO_RESTOCK;
    }
}
