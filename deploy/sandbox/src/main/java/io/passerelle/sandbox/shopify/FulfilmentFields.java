package io.passerelle.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fulfilment orders, and what was shipped of them.
final class FulfilmentFields {

    /// @param number counts the fulfilments of its order from 1
    record Sent(ShopOrder order, OrderFulfilment sent, int number) {}

    private record PartOf(ShopOrder order, FulfilmentOrder.Part part) {
        OrderLine line() {
            return order.line(part.lineId());
        }
    }

    private record SentLine(Sent of, int index, long lineId, int quantity) {
        long id() {
            return of.sent().id() * 1000 + index;
        }
    }

    private final Shop shop;

    FulfilmentFields(Shop shop) {
        this.shop = shop;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(fulfilmentOrders().build());
        wiring.type(parts().build());
        wiring.type(sent().build());
        wiring.type(sentLines().build());
    }

    TypeFields<ShopOrder> ofOrder(TypeFields<ShopOrder> order) {
        return order.call(
                        "fulfillmentOrders",
                        (o, env) ->
                                Page.of(
                                        env,
                                        shop.fulfilmentOrders().of(o).stream(),
                                        FulfilmentOrder::id))
                .call(
                        "fulfillments",
                        (o, env) ->
                                sent(o).limit(env.getArgumentOrDefault("first", Integer.MAX_VALUE))
                                        .toList());
    }

    @Nullable Object fulfilmentOrder(DataFetchingEnvironment env) {
        return shop.fulfilmentOrders()
                .find(Gid.number("FulfillmentOrder", StockFields.argument(env, "id")))
                .orElse(null);
    }

    @Nullable Object fulfilment(DataFetchingEnvironment env) {
        return find(Gid.number("Fulfillment", StockFields.argument(env, "id")));
    }

    @Nullable Sent find(long id) {
        return shop.orders().all().stream()
                .flatMap(FulfilmentFields::sent)
                .filter(s -> s.sent().id() == id)
                .findFirst()
                .orElse(null);
    }

    static Stream<Sent> sent(ShopOrder order) {
        return IntStream.range(0, order.fulfilments().size())
                .mapToObj(i -> new Sent(order, order.fulfilments().get(i), i + 1));
    }

    private ShopOrder orderOf(FulfilmentOrder fulfilmentOrder) {
        return shop.orders().get(fulfilmentOrder.orderId());
    }

    private TypeFields<FulfilmentOrder> fulfilmentOrders() {
        return TypeFields.of("FulfillmentOrder", FulfilmentOrder.class)
                .field("id", f -> Gid.of("FulfillmentOrder", f.id()))
                .field("orderId", f -> Gid.of("Order", f.orderId()))
                .field("orderName", f -> orderOf(f).name())
                .field("order", this::orderOf)
                .field("createdAt", f -> orderOf(f).head().createdAt())
                .field("fulfillAt", f -> orderOf(f).head().createdAt())
                .field("status", FulfilmentOrder::status)
                .field("requestStatus", _ -> "UNSUBMITTED")
                .field("supportedActions", FulfilmentFields::actions)
                .field("fulfillmentHolds", FulfilmentFields::holds)
                .field("assignedLocation", this::location)
                .call(
                        "lineItems",
                        (f, env) ->
                                Page.of(
                                        env,
                                        f.parts().stream().map(p -> new PartOf(orderOf(f), p)),
                                        p -> p.part().id()));
    }

    private static Object actions(FulfilmentOrder f) {
        return f.supportedActions().stream().map(a -> Map.of("action", a)).toList();
    }

    private static Object holds(FulfilmentOrder f) {
        String hold = f.hold();
        return hold == null
                ? List.of()
                : List.of(
                        Map.of(
                                "id",
                                Gid.of("FulfillmentHold", f.id()),
                                "reason",
                                "OTHER",
                                "displayReason",
                                "Other",
                                "reasonNotes",
                                hold));
    }

    private Object location(FulfilmentOrder f) {
        boolean here = f.locationId() == shop.options().locationId();
        return Map.of(
                "name",
                here ? "Warehouse" : "Warehouse " + f.locationId(),
                "countryCode",
                "DE",
                "location",
                new StockFields.Place(f.locationId()));
    }

    private TypeFields<PartOf> parts() {
        return TypeFields.of("FulfillmentOrderLineItem", PartOf.class)
                .field("id", p -> Gid.of("FulfillmentOrderLineItem", p.part().id()))
                .field("lineItem", PartOf::line)
                .field("sku", p -> p.line().sku())
                .field("vendor", p -> p.line().vendor())
                .field("productTitle", p -> p.line().title())
                .field("requiresShipping", p -> p.line().requiresShipping())
                .field("inventoryItemId", p -> inventoryItem(p.line()))
                .field("totalQuantity", p -> p.part().total())
                .field("remainingQuantity", p -> p.part().remaining());
    }

    private @Nullable Object inventoryItem(OrderLine line) {
        var id = line.variantId();
        return id == null
                ? null
                : shop.catalogue()
                        .variant(id)
                        .map(v -> Gid.of("InventoryItem", v.inventoryItemId()))
                        .orElse(null);
    }

    private TypeFields<Sent> sent() {
        return TypeFields.of("Fulfillment", Sent.class)
                .field("id", s -> Gid.of("Fulfillment", s.sent().id()))
                .field("legacyResourceId", s -> s.sent().id())
                .field("name", s -> s.order().name() + "-F" + s.number())
                .field("status", _ -> "SUCCESS")
                .field("createdAt", s -> s.sent().at())
                .field("updatedAt", s -> s.sent().at())
                .field("requiresShipping", _ -> true)
                .field("totalQuantity", s -> total(s.sent()))
                .call(
                        "trackingInfo",
                        (s, env) ->
                                s.sent().tracking().infos().stream()
                                        .limit(env.getArgumentOrDefault("first", Integer.MAX_VALUE))
                                        .toList())
                .call(
                        "fulfillmentLineItems",
                        (s, env) -> Page.of(env, lines(s).stream(), SentLine::id));
    }

    private static int total(OrderFulfilment sent) {
        return sent.quantities().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<SentLine> lines(Sent of) {
        var ids = of.sent().quantities().keySet().stream().sorted().toList();
        return IntStream.range(0, ids.size())
                .mapToObj(i ->
                        new SentLine(
                                of,
                                i,
                                ids.get(i),
                                of.sent().quantities().getOrDefault(ids.get(i), 0)))
                .toList();
    }

    private TypeFields<SentLine> sentLines() {
        return TypeFields.of("FulfillmentLineItem", SentLine.class)
                .field("id", l -> Gid.of("FulfillmentLineItem", l.id()))
                .field("lineItem", l -> l.of().order().line(l.lineId()));
    }
}
