package io.passerelle.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.sandbox.filemaker.Code;
import io.passerelle.sandbox.filemaker.Endpoint;
import io.passerelle.sandbox.filemaker.Fault;
import io.passerelle.sandbox.filemaker.FileMakerEmulator;
import io.passerelle.sandbox.filemaker.ShopFile;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.RestockType;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.passerelle.sandbox.supplier.SupplierFault;
import io.passerelle.sandbox.supplier.SupplierServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What people do in the outside systems, told in JSON. A wrong wish throws
/// [IllegalArgumentException] or [IllegalStateException] and changes nothing.
record Deeds(
        ShopifyEmulator shopify,
        FileMakerEmulator fileMaker,
        ShopFile shopFile,
        SupplierServer suppliers) {

    /// `{"lines":[{"sku","quantity"}], "paid", "test", "note"}`
    Object place(JsonNode wish) {
        List<NewLine> lines = new ArrayList<>();
        for (JsonNode line : wish.path("lines")) {
            lines.add(NewLine.of(text(line, "sku"), line.path("quantity").asInt(1)));
        }
        NewLine[] all = lines.toArray(NewLine[]::new);
        NewOrder order =
                wish.path("paid").asBoolean(true) ? NewOrder.paid(all) : NewOrder.unpaid(all);
        if (wish.path("test").asBoolean(false)) {
            order = order.asTest();
        }
        if (wish.hasNonNull("note")) {
            order = order.withNote(text(wish, "note"));
        }
        return Overview.row(shopify.place(order));
    }

    /// @param step `pay`, `cancel` `{"restock"}`, `fulfil`, or `refund` `{"lines", "restock"}`
    Object onOrder(long id, String step, JsonNode wish) {
        return Overview.row(
                switch (step) {
                    case "pay" -> shopify.pay(id);
                    case "cancel" -> shopify.cancel(id, wish.path("restock").asBoolean(true));
                    case "fulfil" -> shopify.fulfil(id);
                    case "refund" -> shopify.refund(id, units(id, wish), restock(wish));
                    default -> throw new IllegalArgumentException("no step " + step);
                });
    }

    private Map<Long, Integer> units(long id, JsonNode wish) {
        Map<Long, Integer> units = new HashMap<>();
        for (JsonNode line : wish.path("lines")) {
            long lineId = shopify.order(id).line(text(line, "sku")).id();
            units.put(lineId, line.path("quantity").asInt(1));
        }
        return units;
    }

    private static RestockType restock(JsonNode wish) {
        return named(RestockType.class, wish.path("restock").asText("cancel"));
    }

    /// `{"sku", "quantity"}`: goods arrive and are counted into FileMaker.
    Object receive(JsonNode wish) {
        String sku = text(wish, "sku");
        shopFile.receive(sku, wish.path("quantity").asLong());
        return Map.of("sku", sku, "fileMaker", shopFile.stockText(sku));
    }

    /// `{"sku", "fileMaker"}` or `{"sku", "shopify"}`: a person types a stock.
    Object type(JsonNode wish) {
        String sku = text(wish, "sku");
        if (wish.has("fileMaker")) {
            shopFile.setStock(sku, wish.path("fileMaker").asText());
        }
        if (wish.has("shopify")) {
            shopify.setAvailable(sku, wish.path("shopify").asInt());
        }
        return Map.of(
                "sku", sku,
                "fileMaker", shopFile.stockText(sku),
                "shopify", shopify.available(sku));
    }

    /// `{"sku", "seconds"}`: somebody leaves the product open in FileMaker.
    Object lock(JsonNode wish) {
        long seconds = wish.path("seconds").asLong(30);
        shopFile.lock(text(wish, "sku"), Duration.ofSeconds(seconds));
        return Map.of("lockedSeconds", seconds);
    }

    /// The supplier lays a file into its `out/`.
    Object offer(String user, String name, byte[] content) {
        suppliers.offer(user, name, content);
        return Map.of("supplier", user, "name", name, "size", content.length);
    }

    /// `{"system":"shopify","fault","times","operation"}` (any call if no operation is named),
    /// `{"system":"filemaker","endpoint","fault"}` where the fault is `lost_after`, `lost_before`
    /// or one of [Code], or `{"system":"supplier","fault"}`.
    Object fail(JsonNode wish) {
        String fault = text(wish, "fault");
        switch (text(wish, "system")) {
            case "shopify" ->
                    shopify.faults()
                            .failNextCallsOf(
                                    wish.path("operation").asText(""),
                                    named(Faults.Call.class, fault),
                                    wish.path("times").asInt(1));
            case "filemaker" ->
                    fileMaker
                            .faults()
                            .next(named(Endpoint.class, text(wish, "endpoint")), fault(fault));
            case "supplier" -> suppliers.faults().next(named(SupplierFault.class, fault));
            default -> throw new IllegalArgumentException("system is shopify, filemaker, supplier");
        }
        return Map.of("fault", fault);
    }

    private static Fault fault(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "lost_after" -> Fault.lostAfterCommit();
            case "lost_before" -> Fault.lostBeforeCommit();
            default -> Fault.refused(named(Code.class, name));
        };
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static String text(JsonNode wish, String name) {
        String text = wish.path(name).asText();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }
}
