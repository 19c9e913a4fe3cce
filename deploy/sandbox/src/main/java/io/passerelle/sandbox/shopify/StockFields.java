package io.passerelle.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Locations, variants, inventory items and their levels.
final class StockFields {

    /// The variant seen as an inventory item.
    record Item(Variant variant) {}

    /// The level of a variant's item at a location.
    record Level(Variant variant, StockLevel quantities, Place place) {}

    /// A location of the shop.
    record Place(long id) {}

    private final Shop shop;

    StockFields(Shop shop) {
        this.shop = shop;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(variants().build());
        wiring.type(products().build());
        wiring.type(items().build());
        wiring.type(levels().build());
        wiring.type(locations().build());
    }

    Place place() {
        return new Place(shop.options().locationId());
    }

    List<Place> places() {
        return shop.locations().stream().map(Place::new).toList();
    }

    Level level(Variant variant) {
        return new Level(variant, shop.stock().of(variant), place());
    }

    private @Nullable Level level(Variant variant, long location) {
        return shop.stockAt(location)
                .flatMap(stock -> stock.find(variant))
                .map(found -> new Level(variant, found, new Place(location)))
                .orElse(null);
    }

    Map<String, Object> variantPage(DataFetchingEnvironment env) {
        var query = query(env);
        String key = env.getArgumentOrDefault("sortKey", "ID");
        Function<Variant, String> value =
                switch (key) {
                    case "SKU" -> v -> String.valueOf(v.sku());
                    case "TITLE", "NAME", "FULL_TITLE" -> Variant::title;
                    default -> _ -> "";
                };
        return Page.of(
                env,
                shop.catalogue().all().stream()
                        .filter(v -> query.matches(f -> attribute(v, v.id(), f))),
                value,
                Variant::id);
    }

    Map<String, Object> variantCount(DataFetchingEnvironment env) {
        return RootFields.count(env, shop.catalogue().all().size());
    }

    Map<String, Object> itemPage(DataFetchingEnvironment env) {
        var query = query(env);
        return Page.of(
                env,
                shop.catalogue().all().stream()
                        .filter(v -> query.matches(f -> attribute(v, v.inventoryItemId(), f)))
                        .map(Item::new),
                i -> i.variant().inventoryItemId());
    }

    private @Nullable Object attribute(Variant variant, long id, String field) {
        var sku = variant.sku();
        return switch (field) {
            case "sku" -> sku == null ? "" : sku;
            case "id" -> (Long) id;
            case "updated_at" -> updatedAt(variant);
            case "created_at" -> variant.createdAt();
            case "vendor" -> variant.vendor();
            case "product_type" -> variant.productType();
            case "tracked" -> (Boolean) variant.tracked();
            default -> null;
        };
    }

    /// A variant counts as changed when its stock did.
    private Instant updatedAt(Variant variant) {
        var level = shop.stock().of(variant).updatedAt();
        return level.isAfter(variant.updatedAt()) ? level : variant.updatedAt();
    }

    private TypeFields<Variant> variants() {
        return TypeFields.of("ProductVariant", Variant.class)
                .field("id", v -> Gid.of("ProductVariant", v.id()))
                .field("legacyResourceId", Variant::id)
                .field("title", _ -> "Default Title")
                .field("displayName", v -> v.title() + " - Default Title")
                .field("barcode", _ -> null)
                .field("updatedAt", this::updatedAt)
                .field("inventoryPolicy", _ -> "DENY")
                .field("inventoryQuantity", v -> shop.stock().of(v).available())
                .field("requiresComponents", _ -> false)
                .field("product", v -> v)
                .field("inventoryItem", Item::new);
    }

    private TypeFields<Variant> products() {
        return TypeFields.of("Product", Variant.class)
                .field("id", v -> Gid.of("Product", v.productId()))
                .field("legacyResourceId", Variant::productId)
                .field("status", _ -> "ACTIVE")
                .field("isGiftCard", _ -> false);
    }

    private TypeFields<Item> items() {
        return TypeFields.of("InventoryItem", Item.class)
                .field("id", i -> Gid.of("InventoryItem", i.variant().inventoryItemId()))
                .field("legacyResourceId", i -> i.variant().inventoryItemId())
                .field("sku", i -> i.variant().sku())
                .field("tracked", i -> i.variant().tracked())
                .field("duplicateSkuCount", i -> shop.catalogue().duplicates(i.variant()))
                .field("requiresShipping", _ -> true)
                .field("createdAt", i -> i.variant().createdAt())
                .field("updatedAt", i -> updatedAt(i.variant()))
                .call("inventoryLevel", (i, env) -> level(i.variant(), location(env)))
                .call(
                        "inventoryLevels",
                        (i, env) ->
                                Page.of(
                                        env,
                                        List.of(level(i.variant())).stream(),
                                        _ -> place().id()))
                .call(
                        "variants",
                        (i, env) -> Page.of(env, List.of(i.variant()).stream(), Variant::id));
    }

    private TypeFields<Level> levels() {
        return TypeFields.of("InventoryLevel", Level.class)
                .field("id", StockFields::levelId)
                .field("isActive", _ -> true)
                .field("createdAt", l -> l.quantities().createdAt())
                .field("updatedAt", l -> l.quantities().updatedAt())
                .field("item", l -> new Item(l.variant()))
                .field("location", Level::place)
                .call("quantities", StockFields::quantities);
    }

    private TypeFields<Place> locations() {
        return TypeFields.of("Location", Place.class)
                .field("id", p -> Gid.of("Location", p.id()))
                .field("legacyResourceId", Place::id)
                .field("name", p -> p.id() == place().id() ? "Warehouse" : "Warehouse " + p.id())
                .field("isActive", _ -> true)
                .field("isFulfillmentService", _ -> false)
                .field("fulfillsOnlineOrders", _ -> true)
                .field("shipsInventory", _ -> true)
                .call(
                        "inventoryLevel",
                        (_, env) ->
                                shop.catalogue()
                                        .item(
                                                Gid.number(
                                                        "InventoryItem",
                                                        argument(env, "inventoryItemId")))
                                        .map(this::level)
                                        .orElse(null))
                .call("inventoryLevels", (_, env) -> levelPage(env));
    }

    private Map<String, Object> levelPage(DataFetchingEnvironment env) {
        var query = query(env);
        return Page.of(
                env,
                shop.catalogue().all().stream()
                        .filter(v -> query.matches(f -> attribute(v, v.inventoryItemId(), f)))
                        .map(this::level),
                l -> l.variant().inventoryItemId());
    }

    private static long location(DataFetchingEnvironment env) {
        return Gid.number("Location", argument(env, "locationId"));
    }

    private static Object quantities(Level level, DataFetchingEnvironment env) {
        List<String> names = env.getArgumentOrDefault("names", List.of());
        return names.stream().map(name -> quantity(level, name)).toList();
    }

    private static Map<String, Object> quantity(Level level, String name) {
        var found = level.quantities().quantity(name);
        if (found.isEmpty()) {
            throw new Refusal("BAD_REQUEST", "The quantity name '%s' is invalid.".formatted(name));
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("id", levelId(level) + "&name=" + name);
        row.put("name", name);
        row.put("quantity", found.getAsInt());
        row.put("updatedAt", level.quantities().updatedAt());
        return row;
    }

    private static String levelId(Level level) {
        long item = level.variant().inventoryItemId();
        return Gid.of("InventoryLevel", item) + "?inventory_item_id=" + item;
    }

    static String argument(DataFetchingEnvironment env, String name) {
        return env.getArgumentOrDefault(name, "");
    }

    static SearchQuery query(DataFetchingEnvironment env) {
        return SearchQuery.parse(env.getArgument("query"));
    }
}
