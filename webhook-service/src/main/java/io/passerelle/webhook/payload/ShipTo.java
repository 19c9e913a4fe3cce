package io.passerelle.webhook.payload;

import io.passerelle.common.order.Address;
import org.jspecify.annotations.Nullable;

/// What of an address is one. Where Shopify withholds personal data, name and street are gone and
/// the rest stays; goods cannot be sent to that, so it reads as no address.
final class ShipTo {

    private ShipTo() {}

    static @Nullable Address of(Address found) {
        return (found.name() + found.address1()).isBlank() ? null : found;
    }

    static String name(Fields address, String first, String last) {
        String whole = address.plain("name");
        return whole.isBlank() ? (address.plain(first) + " " + address.plain(last)).strip() : whole;
    }
}
