package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.passerelle.sandbox.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;

/// An emulator behind a real HTTP server, and a client that speaks to it.
final class ShopServer implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String SET =
            """
            mutation InventorySetQuantities($input: InventorySetQuantitiesInput!, $idempotencyKey: String!) {
              inventorySetQuantities(input: $input) @idempotent(key: $idempotencyKey) {
                inventoryAdjustmentGroup {
                  id
                  changes { name delta quantityAfterChange item { id } location { id } }
                }
                userErrors { code field message }
              }
            }\
            """;

    final MovableClock clock = new MovableClock();
    final ShopifyEmulator shop;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ShopServer(ShopOptions options) {
        shop = new ShopifyEmulator(options, clock);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/admin/", shop);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(at(path)).header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> call(String query, JsonNode variables) throws Exception {
        var body = JSON.createObjectNode().put("query", query);
        body.set("variables", variables);
        return post(
                "/admin/api/2026-10/graphql.json",
                "application/json",
                body.toString(),
                "X-Shopify-Access-Token",
                shop.options().accessToken());
    }

    JsonNode query(String query) throws Exception {
        return query(query, JSON.createObjectNode());
    }

    JsonNode query(String query, JsonNode variables) throws Exception {
        return JSON.readTree(call(query, variables).body());
    }

    /// The payload of inventorySetQuantities.
    JsonNode set(String key, ObjectNode... entries) throws Exception {
        return query(SET, setVariables(key, entries)).at("/data/inventorySetQuantities");
    }

    static ObjectNode setVariables(String key, ObjectNode... entries) {
        var variables = JSON.createObjectNode().put("idempotencyKey", key);
        variables
                .putObject("input")
                .put("name", "available")
                .put("reason", "correction")
                .putArray("quantities")
                .addAll(List.of(entries));
        return variables;
    }

    /// An entry without `changeFromQuantity`.
    ObjectNode entry(Variant variant, int quantity) {
        return JSON.createObjectNode()
                .put("inventoryItemId", "gid://shopify/InventoryItem/" + variant.inventoryItemId())
                .put("locationId", "gid://shopify/Location/" + shop.options().locationId())
                .put("quantity", quantity);
    }

    ObjectNode entry(Variant variant, int from, int quantity) {
        return entry(variant, quantity).put("changeFromQuantity", from);
    }

    @Override
    public void close() {
        server.stop(0);
        shop.close();
        client.close();
    }
}
