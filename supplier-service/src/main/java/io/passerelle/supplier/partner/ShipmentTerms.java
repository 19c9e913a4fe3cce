package io.passerelle.supplier.partner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How a supplier's shipments are shown in Shopify.
///
/// @param notifyCustomer whether Shopify tells the buyer by mail
/// @param carrier shown instead of what the supplier calls it, as Shopify makes links only for
///   names of its own list; `""` to show the supplier's
/// @param trackingUrl where a parcel is followed, with `{number}` for its number; `""` if none
public record ShipmentTerms(boolean notifyCustomer, String carrier, String trackingUrl) {
    static final String NUMBER = "{number}";

    public static final ShipmentTerms USUAL = new ShipmentTerms(false, "", "");

    /// Where this parcel is followed; empty if nothing is declared.
    public Optional<String> url(String trackingNumber) {
        return trackingUrl.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        trackingUrl.replace(
                                NUMBER, URLEncoder.encode(trackingNumber, StandardCharsets.UTF_8)));
    }
}
