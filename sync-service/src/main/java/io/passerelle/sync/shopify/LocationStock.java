package io.passerelle.sync.shopify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.shopify.ShopifyAnswer;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Observation;
import io.passerelle.sync.stock.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shopify's stock at one location, over the Admin API.
final class LocationStock implements ShopStock {
    private static final ShopifyDocument VARIANTS = ShopifyDocument.load("variants-stock");
    private static final ShopifyDocument BULK = ShopifyDocument.load("bulk-variants-stock");
    private static final ShopifyDocument COUNT = ShopifyDocument.load("variants-count");
    private static final ShopifyDocument ITEM = ShopifyDocument.load("item-stock");
    private static final ShopifyDocument LEVELS = ShopifyDocument.load("item-levels");
    private static final ShopifyDocument SET = ShopifyDocument.load("set-quantities");

    private final ShopifyGraphQl shopify;
    private final ShopifyConfig config;
    private final Clock clock;
    private final String locationId;
    private final List<String> names;
    private final BulkExport bulk;
    private final ObjectMapper json;

    LocationStock(
            ShopifyGraphQl shopify,
            ShopifyConfig config,
            String locationId,
            ObjectMapper json,
            Clock clock) {
        this.shopify = shopify;
        this.bulk = new BulkExport(shopify, config.bulk(), clock);
        this.json = json;
        this.config = config;
        this.clock = clock;
        this.locationId = locationId;
        this.names = new ArrayList<>(List.of("available"));
        this.names.addAll(config.held());
    }

    @Override
    public StockPages all(Runnable whileWaiting) {
        int from = config.bulk().from();
        int some =
                shopify.run(COUNT, Map.of("limit", from), WireBulk.Counted.class)
                        .data()
                        .productVariantsCount()
                        .count();
        return some < from
                ? new PagedStock(
                        cursor -> read(VARIANTS.inTheBackground(), cursor.orElse(null), null))
                : new BulkStock(
                        () -> bulk.run(bulkQuery(), whileWaiting),
                        json.readerFor(WireStock.Node.class),
                        config.stampMargin());
    }

    private String bulkQuery() {
        return BULK.text()
                .replace("LOCATION", locationId)
                .replace("NAMES", String.join("\", \"", names));
    }

    /// Shopify's own search is looser than asked for, so its answer is compared here.
    @Override
    public StockPage find(Sku sku) {
        String quoted = sku.value().replace("\\", "\\\\").replace("\"", "\\\"");
        StockPage page = read(VARIANTS, null, "sku:\"" + quoted + "\"");
        List<VariantStock> exact =
                page.variants().stream().filter(v -> v.sku().equals(sku.value())).toList();
        return new StockPage(exact, page.observed(), Optional.empty());
    }

    /// By its id; no variant if there is no such item any more.
    StockPage item(String itemId) {
        Map<String, Object> variables =
                Map.of("id", itemId, "locationId", locationId, "names", names);
        Instant asked = clock.instant();
        ShopifyAnswer<WireStock.OneItem> answer =
                shopify.run(ITEM, variables, WireStock.OneItem.class);
        Duration waited = Duration.between(asked, clock.instant());
        WireStock.FoundItem found = answer.data().inventoryItem();
        return new StockPage(
                found == null ? List.of() : List.of(found.toNode().toStock()),
                Observation.of(answer.shopTime(), waited, config.stampMargin()),
                Optional.empty());
    }

    private StockPage read(
            ShopifyDocument document, @Nullable String cursor, @Nullable String query) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("locationId", locationId);
        variables.put("first", config.pageSize());
        variables.put("after", cursor);
        variables.put("query", query);
        variables.put("names", names);
        Instant asked = clock.instant();
        ShopifyAnswer<WireStock.Variants> answer =
                shopify.run(document, variables, WireStock.Variants.class);
        Duration waited = Duration.between(asked, clock.instant());
        WireStock.Connection found = answer.data().productVariants();
        return new StockPage(
                found.nodes().stream().map(WireStock.Node::toStock).toList(),
                Observation.of(answer.shopTime(), waited, config.stampMargin()),
                Optional.ofNullable(
                        found.pageInfo().hasNextPage() ? found.pageInfo().endCursor() : null));
    }

    @Override
    public Map<String, Shown> levels(List<String> itemIds) {
        Map<String, Object> variables =
                Map.of("ids", itemIds, "locationId", locationId, "names", names);
        Map<String, Shown> levels = new HashMap<>();
        for (WireStock.@Nullable Item item :
                shopify.run(LEVELS, variables, WireStock.Items.class).data().nodes()) {
            if (item != null && item.inventoryLevel() != null) {
                levels.put(item.id(), item.shown());
            }
        }
        return levels;
    }

    @Override
    public SetReply set(String key, String reference, List<QuantityChange> changes) {
        Map<String, Object> input =
                Map.of(
                        "name",
                        "available",
                        "reason",
                        "correction",
                        "referenceDocumentUri",
                        reference,
                        "quantities",
                        changes.stream().map(this::entry).toList());
        // One alone is of an order just booked; many are a run over the whole stock.
        ShopifyDocument document = changes.size() == 1 ? SET : SET.inTheBackground();
        try {
            WireStock.Payload payload =
                    shopify.run(
                                    document,
                                    Map.of("input", input, "idempotencyKey", key),
                                    WireStock.Set.class)
                            .data()
                            .inventorySetQuantities();
            return reply(payload, changes.size());
        } catch (ShopifyUnavailable e) {
            return new SetReply.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Object> entry(QuantityChange change) {
        return Map.of(
                "inventoryItemId", change.itemId(),
                "locationId", locationId,
                "quantity", change.to(),
                "changeFromQuantity", change.from());
    }

    private static SetReply reply(WireStock.Payload payload, int size) {
        if (payload.userErrors().isEmpty()) {
            return new SetReply.Done();
        }
        return payload.userErrors().stream().anyMatch(WireStock.UserError::stillRunning)
                ? new SetReply.Unknown("the same request is still being worked on")
                : rejected(payload, size);
    }

    /// A refusal that names no entry concerns them all.
    private static SetReply.Rejected rejected(WireStock.Payload payload, int size) {
        Map<Integer, SetReply.Refusal> refusals = new HashMap<>();
        for (WireStock.UserError error : payload.userErrors()) {
            SetReply.Refusal refusal =
                    new SetReply.Refusal(error.stale(), error.code() + ": " + error.message());
            if (error.index() >= 0) {
                refusals.put(error.index(), refusal);
            } else {
                for (int i = 0; i < size; i++) {
                    refusals.putIfAbsent(i, refusal);
                }
            }
        }
        return new SetReply.Rejected(refusals);
    }
}
