package io.passerelle.supplier.shopify;

import java.util.List;
import java.util.Map;

/// Units to be shipped of one fulfilment order.
///
/// @param fulfilmentOrder its global id
/// @param units by the global id of the fulfilment order's line; never empty, for Shopify would
///   ship everything then
/// @param carrier `""` if unknown; Shopify makes links for names of its own list only
/// @param trackingUrls one for each number, or none
/// @param notifyCustomer whether Shopify tells the buyer by mail
public record NewFulfilment(
        String fulfilmentOrder,
        Map<String, Integer> units,
        String carrier,
        List<String> trackingNumbers,
        List<String> trackingUrls,
        boolean notifyCustomer) {
    /// Of one fulfilment order in one call.
    public static final int MOST_LINES = 512;

    public NewFulfilment {
        units = Map.copyOf(units);
        trackingNumbers = List.copyOf(trackingNumbers);
        trackingUrls = List.copyOf(trackingUrls);
        boolean nothing = units.values().stream().anyMatch(n -> n < 1);
        if (units.isEmpty() || units.size() > MOST_LINES || nothing) {
            throw new IllegalArgumentException(
                    "a fulfilment ships 1 to "
                            + MOST_LINES
                            + " lines of at least one unit, found "
                            + units);
        }
    }
}
