package io.passerelle.supplier.shipment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word].
    public static ShipmentState parse(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "state: found '"
                                        + word
                                        + "', expected one of "
                                        + Arrays.stream(values())
                                                .map(ShipmentState::word)
                                                .collect(Collectors.joining(", "))));
    }
}
