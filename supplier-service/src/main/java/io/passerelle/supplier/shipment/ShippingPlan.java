package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import io.passerelle.supplier.shopify.FulfilmentOrder;
import io.passerelle.supplier.shopify.NewFulfilment;
import io.passerelle.supplier.shopify.OrderToShip;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What to ask of Shopify next, so that these units of an order become fulfilments.
sealed interface ShippingPlan {

    /// To ship these units of one fulfilment order.
    ///
    /// @param units by line of the order
    /// @param parts the same units by the global id of the fulfilment order's line
    record Ship(String fulfilmentOrder, Map<LineId, Integer> units, Map<String, Integer> parts)
            implements ShippingPlan {}

    /// Shopify does not let it be shipped now, and staff is expected to change that.
    record Wait(String why) implements ShippingPlan {}

    /// Shopify has not yet decided who ships; a matter of seconds.
    record NotYet(String why) implements ShippingPlan {}

    /// Only a person can help.
    record Hold(String why) implements ShippingPlan {}

    /// All units are shipped or none: what only partly fits is looked at by a person first.
    ///
    /// @param missing units by line, at least one of each
    static ShippingPlan of(OrderToShip order, Map<LineId, Integer> missing) {
        if (order.cancelled()) {
            return new Hold("the order is cancelled in Shopify, but the supplier has shipped");
        }
        if (order.fulfilmentOrders().isEmpty()) {
            return new NotYet(
                    "Shopify shows no fulfilment order; may the app see them (scope"
                            + " read_merchant_managed_fulfillment_orders)?");
        }
        for (Map.Entry<LineId, Integer> line : missing.entrySet()) {
            int left = order.remaining(line.getKey());
            if (left < line.getValue()) {
                return new Hold(
                        ("line %s: %d units have left, but in Shopify %d are left to ship; was it"
                                        + " fulfilled, refunded or edited there? If all is well"
                                        + " there, cancel this shipment here")
                                .formatted(line.getKey(), line.getValue(), left));
            }
        }
        List<FulfilmentOrder> open =
                order.fulfilmentOrders().stream().filter(FulfilmentOrder::shippable).toList();
        boolean enough =
                missing.entrySet().stream()
                        .allMatch(l ->
                                open.stream().mapToInt(f -> f.remaining(l.getKey())).sum()
                                        >= l.getValue());
        return enough ? first(open, missing) : new Wait(hindrance(order, missing));
    }

    private static Ship first(List<FulfilmentOrder> open, Map<LineId, Integer> missing) {
        FulfilmentOrder from =
                open.stream()
                        .filter(f -> missing.keySet().stream().anyMatch(l -> f.remaining(l) > 0))
                        .findFirst()
                        .orElseThrow();
        Map<LineId, Integer> units = new HashMap<>();
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (FulfilmentOrder.Part part : from.parts()) {
            int wanted = missing.getOrDefault(part.line(), 0) - units.getOrDefault(part.line(), 0);
            int taken = Math.min(wanted, part.remaining());
            if (taken > 0 && parts.size() < NewFulfilment.MOST_LINES) {
                units.merge(part.line(), taken, Integer::sum);
                parts.put(part.id(), taken);
            }
        }
        return new Ship(from.id(), units, parts);
    }

    private static String hindrance(OrderToShip order, Map<LineId, Integer> missing) {
        return order.fulfilmentOrders().stream()
                .filter(f -> !f.shippable())
                .filter(f -> missing.keySet().stream().anyMatch(l -> f.remaining(l) > 0))
                .map(ShippingPlan::words)
                .collect(Collectors.joining("; ", "not to be shipped in Shopify now: ", ""));
    }

    private static String words(FulfilmentOrder order) {
        String holds = String.join(", ", order.holds());
        return "the fulfilment order at "
                + order.location()
                + " is "
                + order.status()
                + (holds.isEmpty() ? "" : " (" + holds + ")");
    }
}
