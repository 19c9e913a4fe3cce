package io.passerelle.supplier.shipment;

import io.passerelle.common.value.Words;

/// Where a shipment stands.
public enum ShipmentState {
    /// To be made a fulfilment, now or once Shopify allows it.
    WAITING,
    /// Needs a person, see its reason.
    HELD,
    /// All of it is in Shopify.
    FULFILLED,
    /// Told again in another file: nothing came of it.
    REPEATED,
    /// A person has ended it.
    CANCELLED;

    public String word() {
        return Words.of(this);
    }

    /// Reads [#word].
    public static ShipmentState parse(String word) {
        return Words.parse("state", ShipmentState.class, word);
    }
}
