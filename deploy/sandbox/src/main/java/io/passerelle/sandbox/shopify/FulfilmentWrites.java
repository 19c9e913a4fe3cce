package io.passerelle.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `fulfillmentCreate` and `fulfillmentTrackingInfoUpdate`. As in Shopify nothing guards against
/// the same fulfilment twice, and a fulfilment order named without lines is shipped whole.
final class FulfilmentWrites {

    private static final int MOST_LINES = 512;

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final Shop shop;
    private final OrderDesk desk;
    private final Faults faults;
    private final FulfilmentFields fields;

    FulfilmentWrites(Shop shop, OrderDesk desk, Faults faults, FulfilmentFields fields) {
        this.shop = shop;
        this.desk = desk;
        this.faults = faults;
        this.fields = fields;
    }

    Map<String, Object> create(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgumentOrDefault("fulfillment", Map.of());
        try {
            faults.nextRefusedFulfilment()
                    .ifPresent(why -> {
                        throw new Refused(why);
                    });
            return Map.of("fulfillment", create(input), "userErrors", List.of());
        } catch (Refused e) {
            return refused("fulfillment", e);
        }
    }

    Map<String, Object> updateTracking(DataFetchingEnvironment env) {
        var known =
                fields.find(Gid.number("Fulfillment", StockFields.argument(env, "fulfillmentId")));
        try {
            if (known == null) {
                throw new Refused("Fulfillment does not exist.");
            }
            var tracking = tracking(env.getArgumentOrDefault("trackingInfoInput", Map.of()));
            desk.track(known.order().id(), known.sent().with(tracking));
            return Map.of("fulfillment", existing(known.sent().id()), "userErrors", List.of());
        } catch (Refused e) {
            return refused("fulfillmentId", e);
        }
    }

    private FulfilmentFields.Sent create(Map<String, Object> input) {
        var wanted = wanted(input);
        if (wanted.isEmpty()) {
            throw new Refused("Line items by fulfillment order can't be blank.");
        }
        var first = wanted.keySet().iterator().next();
        if (wanted.keySet().stream().anyMatch(f -> f.orderId() != first.orderId())) {
            throw new Refused("All fulfillment orders must belong to the same order.");
        }
        if (wanted.keySet().stream().anyMatch(f -> f.locationId() != first.locationId())) {
            throw new Refused("All fulfillment orders must be assigned to the same location.");
        }
        var tracking =
                input.get("trackingInfo") instanceof Map<?, ?> info
                        ? tracking(texts(info))
                        : Tracking.NONE;
        var at = shop.second();
        wanted.forEach((f, units) -> shop.fulfilmentOrders().put(f.ship(units, at)));
        var sent =
                new OrderFulfilment(
                        shop.newId(),
                        at,
                        byLine(wanted),
                        tracking,
                        Boolean.TRUE.equals(input.get("notifyCustomer")));
        desk.fulfil(first.orderId(), sent);
        return existing(sent.id());
    }

    private FulfilmentFields.Sent existing(long id) {
        var sent = fields.find(id);
        if (sent == null) {
            throw new IllegalStateException("fulfilment is kept, found none of " + id);
        }
        return sent;
    }

    /// Units by part, of each fulfilment order named.
    private Map<FulfilmentOrder, Map<Long, Integer>> wanted(Map<String, Object> input) {
        var wanted = new LinkedHashMap<FulfilmentOrder, Map<Long, Integer>>();
        for (var each : maps(input.get("lineItemsByFulfillmentOrder"))) {
            var id = String.valueOf(each.get("fulfillmentOrderId"));
            var order =
                    shop.fulfilmentOrders()
                            .find(Gid.number("FulfillmentOrder", id))
                            .orElseThrow(() -> new Refused("Fulfillment order does not exist."));
            if (!order.canShip()) {
                throw new Refused(
                        "Fulfillment order %d has an unfulfillable status= %s."
                                .formatted(order.id(), order.status().toLowerCase(Locale.ROOT)));
            }
            wanted.put(order, units(order, maps(each.get("fulfillmentOrderLineItems"))));
        }
        return wanted;
    }

    private static Map<Long, Integer> units(
            FulfilmentOrder order, List<Map<String, Object>> lines) {
        if (lines.size() > MOST_LINES) {
            throw new Refused("At most 512 line items can be fulfilled at once.");
        }
        var units = new HashMap<Long, Integer>();
        if (lines.isEmpty()) {
            order.parts().stream()
                    .filter(p -> p.remaining() > 0)
                    .forEach(p -> units.put(p.id(), p.remaining()));
        }
        for (var line : lines) {
            long id = Gid.number("FulfillmentOrderLineItem", String.valueOf(line.get("id")));
            int quantity = line.get("quantity") instanceof Integer n ? n : 0;
            var part = order.parts().stream().filter(p -> p.id() == id).findFirst();
            if (part.isEmpty()) {
                throw new Refused("Fulfillment order line item does not exist.");
            }
            int all = units.merge(id, quantity, Integer::sum);
            if (quantity < 1 || all > part.get().remaining()) {
                throw new Refused("Invalid fulfillment order line item quantity requested.");
            }
        }
        return units;
    }

    private static Map<Long, Integer> byLine(Map<FulfilmentOrder, Map<Long, Integer>> wanted) {
        var byLine = new HashMap<Long, Integer>();
        wanted.forEach((order, units) ->
                order.parts().stream()
                        .filter(p -> units.containsKey(p.id()))
                        .forEach(p ->
                                byLine.merge(
                                        p.lineId(), units.getOrDefault(p.id(), 0), Integer::sum)));
        return byLine;
    }

    private static Tracking tracking(Map<String, Object> input) {
        if (both(input, "number", "numbers") || both(input, "url", "urls")) {
            throw new Refused("Tracking info takes one of number and numbers, of url and urls.");
        }
        return Tracking.of(input);
    }

    private static boolean both(Map<String, Object> input, String one, String many) {
        return input.get(one) != null && input.get(many) != null;
    }

    private static List<Map<String, Object>> maps(@Nullable Object list) {
        var maps = new ArrayList<Map<String, Object>>();
        if (list instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    maps.add(texts(map));
                }
            });
        }
        return maps;
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        var texts = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                texts.put(String.valueOf(key), value);
            }
        });
        return texts;
    }

    private static Map<String, Object> refused(String field, Refused why) {
        return Map.of(
                "userErrors",
                List.of(
                        Map.of(
                                "field",
                                List.of(field),
                                "message",
                                String.valueOf(why.getMessage()))));
    }
}
