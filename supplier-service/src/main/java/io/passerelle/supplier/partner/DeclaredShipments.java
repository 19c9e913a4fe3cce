package io.passerelle.supplier.partner;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads how a supplier's shipments are shown in Shopify.
record DeclaredShipments(Entries entries, SuppliersConfig.Fulfilments declared) {
    private static final String URL =
            "an https address with " + ShipmentTerms.NUMBER + " for the parcel's number";

    private enum Notify {
        TRUE,
        FALSE
    }

    /// Null if nothing is declared.
    @Nullable ShipmentTerms read() {
        if (declared.notifyCustomer().isEmpty()
                && declared.carrier().isEmpty()
                && declared.trackingUrl().isEmpty()) {
            return null;
        }
        return new ShipmentTerms(
                entries.choice(
                                "shipments.notify-customer",
                                declared.notifyCustomer().orElse("false"),
                                Notify.values())
                        == Notify.TRUE,
                text(declared.carrier()),
                entries.parse(
                        "shipments.tracking-url",
                        text(declared.trackingUrl()),
                        URL,
                        DeclaredShipments::url));
    }

    private static String text(Optional<String> declared) {
        return declared.map(String::strip).orElse("");
    }

    private static String url(String text) {
        URI url = URI.create(text.replace(ShipmentTerms.NUMBER, "0"));
        boolean usable =
                "https".equals(url.getScheme())
                        && url.getHost() != null
                        && text.contains(ShipmentTerms.NUMBER);
        if (!text.isEmpty() && !usable) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
