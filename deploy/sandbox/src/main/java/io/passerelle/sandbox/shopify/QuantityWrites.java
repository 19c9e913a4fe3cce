package io.passerelle.sandbox.shopify;

import graphql.execution.directives.QueryAppliedDirectiveArgument;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The mutation `inventorySetQuantities`: compare-and-set, all or nothing, once per idempotency
/// key.
final class QuantityWrites {

    private final Shop shop;
    private final Faults faults;
    private final IdempotencyKeys keys = new IdempotencyKeys();

    QuantityWrites(Shop shop, Faults faults) {
        this.shop = shop;
        this.faults = faults;
    }

    Map<String, Object> set(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgumentOrDefault("input", new HashMap<>());
        var key = key(env);
        var variables = new TreeMap<>(input).toString();
        var used = keys.find(key, shop.now());
        if (used.isEmpty()) {
            var answer = set(input, key);
            keys.remember(key, new IdempotencyKeys.Used(variables, answer, shop.now()));
            return answer;
        }
        return used.get().variables().equals(variables) ? used.get().answer() : mismatch();
    }

    private Map<String, Object> set(Map<String, Object> input, String key) {
        var batch = new QuantityBatch(shop, faults, input).check();
        if (!batch.errors().isEmpty()) {
            return Map.of("userErrors", batch.errors());
        }
        var changes = new ArrayList<Map<String, Object>>();
        for (var entry : batch.entries()) {
            changes.addAll(apply(entry, batch, key));
        }
        // Shopify makes no adjustment group where nothing changed.
        return changes.isEmpty()
                ? Map.of("userErrors", List.of())
                : Map.of(
                        "inventoryAdjustmentGroup", group(input, changes), "userErrors", List.of());
    }

    private List<Map<String, Object>> apply(
            QuantityBatch.Entry entry, QuantityBatch batch, String key) {
        var variant = entry.variant();
        var stockThere = shop.stockAt(entry.location()).orElseThrow();
        var old = stockThere.of(variant);
        int delta = entry.quantity() - (batch.setsOnHand() ? old.onHand() : old.available());
        var next = delta == 0 ? old : old.withAvailable(old.available() + delta, shop.second());
        stockThere.set(variant, next);
        shop.stock()
                .log(
                        new QuantityWrite(
                                shop.now(),
                                variant.sku(),
                                old.available(),
                                next.available(),
                                key,
                                entry.location()));
        return delta == 0
                ? List.of()
                : List.of(
                        change(entry, "available", delta, next.available()),
                        change(entry, "on_hand", delta, next.onHand()));
    }

    private static Map<String, Object> change(
            QuantityBatch.Entry entry, String name, int delta, int after) {
        return Map.of(
                "name", name,
                "delta", delta,
                "quantityAfterChange", after,
                "item", new StockFields.Item(entry.variant()),
                "location", new StockFields.Place(entry.location()));
    }

    private Map<String, Object> group(
            Map<String, Object> input, List<Map<String, Object>> changes) {
        var group = new HashMap<String, Object>();
        group.put("id", Gid.of("InventoryAdjustmentGroup", shop.newId()));
        group.put("createdAt", shop.second());
        group.put("reason", String.valueOf(input.get("reason")));
        group.put("changes", changes);
        var uri = input.get("referenceDocumentUri");
        if (uri != null) {
            group.put("referenceDocumentUri", uri);
        }
        return group;
    }

    private static String key(DataFetchingEnvironment env) {
        return env.getQueryDirectives().getImmediateAppliedDirective("idempotent").stream()
                .map(d -> key(d.getArgument("key")))
                .filter(k -> !k.isBlank())
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "BAD_REQUEST",
                                "The @idempotent directive is required for this mutation but was not provided."));
    }

    private static String key(@Nullable QueryAppliedDirectiveArgument argument) {
        Object value = argument == null ? null : argument.getValue();
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> mismatch() {
        var error =
                Map.of(
                        "code", "IDEMPOTENCY_KEY_PARAMETER_MISMATCH",
                        "field", List.of("idempotencyKey"),
                        "message",
                                "The same idempotency key cannot be used with different operation parameters.");
        return Map.of("userErrors", List.of(error));
    }
}
