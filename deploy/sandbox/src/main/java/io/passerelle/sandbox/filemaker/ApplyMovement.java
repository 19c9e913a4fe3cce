package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The script variant of booking: one transaction that looks for the key, changes the stock and
/// adds the ledger row. Called twice with one key it answers `duplicate: true` and does nothing.
///
/// The parameter is `{"key","sku","qty","kind","orderRef"}`, the result
/// `{"ok","before","after","duplicate"}`; an unknown product ends with error 401, a parameter that
/// is no JSON with 5.
record ApplyMovement(ShopFile shop) implements Script {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Outcome run(String parameter) {
        try {
            JsonNode wanted = JSON.readTree(parameter);
            return shop.database().committed(unit -> applied(wanted, unit));
        } catch (JacksonException e) {
            return Outcome.failed(5, "{\"ok\":false}");
        } catch (Refusal refusal) {
            return Outcome.failed(refusal.code().number(), "{\"ok\":false}");
        }
    }

    private Outcome applied(JsonNode wanted, UnitOfWork unit) {
        Database file = shop.database();
        Table products = file.table("Products");
        Table movements = file.table("Movements");
        Row product =
                products.holding("SKU", wanted.path("sku").asText()).stream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Code.NO_MATCH));
        String key = wanted.path("key").asText();
        var booked = movements.holding("MovementKey", key).stream().findFirst();
        if (booked.isPresent()) {
            return result(booked.get().get("StockBefore"), booked.get().get("StockAfter"), true);
        }
        file.demandUnlocked("Products", product.id());
        String before = product.get("Stock");
        String after =
                new BigDecimal(before).add(wanted.path("qty").decimalValue()).toPlainString();
        var author = new Author(ShopFile.ACCOUNT, file.now(), Author.Checks.ALL);
        var stamped = Map.of("Stock", after, "dapi_LastMovementKey", key);
        products.update(product, stamped, author, unit);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("MovementKey", key);
        row.put("ProductID", product.get("ID"));
        row.put("Qty", wanted.path("qty").decimalValue().toPlainString());
        row.put("StockBefore", before);
        row.put("StockAfter", after);
        row.put("Kind", wanted.path("kind").asText());
        row.put("OrderRef", wanted.path("orderRef").asText());
        movements.insert(row, author, unit);
        return result(before, after, false);
    }

    private static Outcome result(String before, String after, boolean duplicate) {
        return Outcome.of(
                JSON.createObjectNode()
                        .put("ok", true)
                        .put("before", new BigDecimal(before))
                        .put("after", new BigDecimal(after))
                        .put("duplicate", duplicate)
                        .toString());
    }
}
