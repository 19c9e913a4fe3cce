package io.passerelle.sandbox.shopify;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `QueryRoot` and `Mutation`.
final class RootFields {

    /// What the app was granted; also the `scope` of a new token.
    static final List<String> SCOPES =
            List.of(
                    "read_products",
                    "read_inventory",
                    "write_inventory",
                    "read_locations",
                    "read_orders",
                    "read_all_orders",
                    "read_customers",
                    "read_merchant_managed_fulfillment_orders",
                    "write_merchant_managed_fulfillment_orders");

    private final Shop shop;
    private final StockFields stock;
    private final OrderFields orders;
    private final FulfilmentFields fulfilments;
    private final FulfilmentWrites fulfilmentWrites;
    private final OrderSearch search;
    private final SubscriptionFields subscriptions;
    private final QuantityWrites writes;
    private final BulkExports exports;

    RootFields(Shop shop, OrderDesk desk, Faults faults, BulkExports exports) {
        this.shop = shop;
        this.exports = exports;
        this.stock = new StockFields(shop);
        this.fulfilments = new FulfilmentFields(shop);
        this.fulfilmentWrites = new FulfilmentWrites(shop, desk, faults, fulfilments);
        this.orders = new OrderFields(shop, stock, fulfilments);
        this.search = new OrderSearch(shop);
        this.subscriptions = new SubscriptionFields(shop);
        this.writes = new QuantityWrites(shop, faults);
    }

    RuntimeWiring wiring() {
        var wiring = RuntimeWiring.newRuntimeWiring();
        stock.wire(wiring);
        orders.wire(wiring);
        fulfilments.wire(wiring);
        subscriptions.wire(wiring);
        AdminScalars.wire(wiring);
        wiring.type(queries());
        wiring.type(
                TypeRuntimeWiring.newTypeWiring("Mutation")
                        .dataFetcher("bulkOperationRunQuery", exports::run)
                        .dataFetcher("fulfillmentCreate", fulfilmentWrites::create)
                        .dataFetcher(
                                "fulfillmentTrackingInfoUpdate", fulfilmentWrites::updateTracking)
                        .dataFetcher("inventorySetQuantities", writes::set)
                        .dataFetcher("webhookSubscriptionCreate", subscriptions::create)
                        .dataFetcher("webhookSubscriptionUpdate", subscriptions::update)
                        .dataFetcher("webhookSubscriptionDelete", subscriptions::delete));
        for (var type : List.of("Node", "LegacyInteroperability", "DisplayableError")) {
            wiring.type(TypeRuntimeWiring.newTypeWiring(type).typeResolver(RootFields::typeOf));
        }
        return wiring.build();
    }

    /// How many there are, up to `limit`; null counts all.
    static Map<String, Object> count(DataFetchingEnvironment env, long found) {
        long limit = env.getArgument("limit") instanceof Integer most ? most : Long.MAX_VALUE;
        return Map.of(
                "count", Math.min(found, limit), "precision", found > limit ? "AT_LEAST" : "EXACT");
    }

    private TypeRuntimeWiring.Builder queries() {
        return TypeRuntimeWiring.newTypeWiring("QueryRoot")
                .dataFetcher("shop", _ -> shop())
                .dataFetcher("currentAppInstallation", _ -> installation())
                .dataFetcher("publicApiVersions", _ -> List.of(version(shop.options())))
                .dataFetcher(
                        "locations",
                        env -> Page.of(env, stock.places().stream(), StockFields.Place::id))
                .dataFetcher("location", this::location)
                .dataFetcher("productVariant", env -> node(id(env), "ProductVariant"))
                .dataFetcher("productVariants", stock::variantPage)
                .dataFetcher("productVariantsCount", stock::variantCount)
                .dataFetcher("bulkOperation", exports::find)
                .dataFetcher("fulfillment", fulfilments::fulfilment)
                .dataFetcher("fulfillmentOrder", fulfilments::fulfilmentOrder)
                .dataFetcher("inventoryItem", env -> node(id(env), "InventoryItem"))
                .dataFetcher("inventoryItems", stock::itemPage)
                .dataFetcher("inventoryLevel", env -> node(id(env), "InventoryLevel"))
                .dataFetcher("node", env -> node(Gid.parse(id(env))))
                .dataFetcher("nodes", this::nodes)
                .dataFetcher("order", env -> node(id(env), "Order"))
                .dataFetcher("orders", search::page)
                .dataFetcher("ordersCount", search::count)
                .dataFetcher("webhookSubscriptions", subscriptions::page);
    }

    static Map<String, Object> version(ShopOptions options) {
        return Map.of(
                "handle",
                options.apiVersion(),
                "displayName",
                options.apiVersion(),
                "supported",
                true);
    }

    private Map<String, Object> shop() {
        var options = shop.options();
        var plan =
                Map.of(
                        "publicDisplayName", "Grow",
                        "partnerDevelopment", false,
                        "shopifyPlus", false);
        return Map.of(
                "id", Gid.of("Shop", 1),
                "name", "Passerelle demo",
                "myshopifyDomain", options.shopDomain(),
                "currencyCode", options.currency(),
                "ianaTimezone", options.zone().getId(),
                "plan", plan);
    }

    private static Map<String, Object> installation() {
        var scopes = SCOPES.stream().map(s -> Map.of("handle", s, "description", s)).toList();
        return Map.of("id", Gid.of("AppInstallation", 1), "accessScopes", scopes);
    }

    private @Nullable Object location(DataFetchingEnvironment env) {
        return env.getArgument("id") == null ? stock.place() : node(id(env), "Location");
    }

    private List<@Nullable Object> nodes(DataFetchingEnvironment env) {
        List<String> ids = env.getArgumentOrDefault("ids", List.of());
        if (ids.size() > 250) {
            throw new Refusal(
                    "MAX_INPUT_SIZE_EXCEEDED",
                    "The input array size of %d is greater than the maximum allowed of 250."
                            .formatted(ids.size()));
        }
        var found = new ArrayList<@Nullable Object>();
        ids.forEach(id -> found.add(node(Gid.parse(id))));
        return found;
    }

    private @Nullable Object node(String id, String type) {
        return node(new Gid(type, Gid.number(type, id)));
    }

    private @Nullable Object node(Gid id) {
        return switch (id.type()) {
            case "InventoryItem" ->
                    shop.catalogue().item(id.number()).map(StockFields.Item::new).orElse(null);
            case "InventoryLevel" ->
                    shop.catalogue().item(id.number()).map(stock::level).orElse(null);
            case "ProductVariant" -> shop.catalogue().variant(id.number()).orElse(null);
            case "LineItem" ->
                    shop.orders().all().stream()
                            .flatMap(o -> o.lines().stream())
                            .filter(l -> l.id() == id.number())
                            .findFirst()
                            .orElse(null);
            case "Order" -> shop.orders().find(id.number()).orElse(null);
            case "Location" ->
                    stock.places().stream()
                            .filter(place -> place.id() == id.number())
                            .findFirst()
                            .orElse(null);
            default -> null;
        };
    }

    private static String id(DataFetchingEnvironment env) {
        return StockFields.argument(env, "id");
    }

    private static GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
        Object found = env.getObject();
        var name =
                switch (found) {
                    case StockFields.Item _ -> "InventoryItem";
                    case StockFields.Level _ -> "InventoryLevel";
                    case StockFields.Place _ -> "Location";
                    case Variant _ -> "ProductVariant";
                    case OrderLine _ -> "LineItem";
                    case ShopOrder _ -> "Order";
                    case Subscription _ -> "WebhookSubscription";
                    case null, default ->
                            throw new IllegalStateException(
                                    "nodes are of a known type, found " + found);
                };
        return Objects.requireNonNull(env.getSchema().getObjectType(name));
    }
}
