package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The HTTP face of the Admin API: GraphQL and the client-credentials grant. Any version in the
/// path is answered by the one configured, as Shopify does with expired versions.
final class AdminHttp {

    private static final Pattern GRAPHQL = Pattern.compile("/admin/api/[^/]+/graphql\\.json");
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
    private static final int TOKEN_SECONDS = 86_399;

    private final ObjectMapper json = new ObjectMapper();
    private final ShopOptions options;
    private final Shop shop;
    private final Faults faults;
    private final BulkExports exports;
    private final AdminGraphQl graphQl;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    AdminHttp(Shop shop, OrderDesk desk, Faults faults, Clock clock) {
        this.options = shop.options();
        this.shop = shop;
        this.faults = faults;
        this.exports = new BulkExports(shop, faults);
        this.graphQl = new AdminGraphQl(shop, desk, faults, exports, clock);
    }

    /// Points they have cost.
    long spent() {
        return graphQl.spent();
    }

    Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var file = exports.file(path);
            if (exchange.getRequestMethod().equals("GET") && file.isPresent()) {
                send(exchange, 200, "application/jsonl", file.get());
            } else if (!exchange.getRequestMethod().equals("POST")) {
                answer(exchange, 405, Map.of("errors", "Method Not Allowed"));
            } else if (path.equals("/admin/oauth/access_token")) {
                grant(exchange, body);
            } else if (!GRAPHQL.matcher(path).matches()) {
                answer(exchange, 404, Map.of("errors", "Not Found"));
            } else if (!options.accessToken()
                    .equals(exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"))) {
                unauthorized(exchange);
            } else {
                graphQl(exchange, body);
            }
        }
    }

    private void grant(HttpExchange exchange, String body) throws IOException {
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        var fields = type.contains("json") ? jsonFields(body) : formFields(body);
        if (!"client_credentials".equals(fields.get("grant_type"))) {
            answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
        } else if (!options.clientId().equals(fields.get("client_id"))
                || !options.clientSecret().equals(fields.get("client_secret"))) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
        } else {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "access_token", options.accessToken(),
                            "scope", String.join(",", RootFields.SCOPES),
                            "expires_in", TOKEN_SECONDS));
        }
    }

    private void graphQl(HttpExchange exchange, String body) throws IOException {
        var call = call(body);
        if (call == null) {
            answer(
                    exchange,
                    400,
                    Map.of("errors", Map.of("query", "Required parameter missing or invalid")));
            return;
        }
        var name = graphQl.name(call);
        calls.merge(name, 1, Integer::sum);
        shop.reachedAt("http://" + exchange.getRequestHeaders().getFirst("Host"));
        var fault = faults.nextCall(name, body);
        if (fault.isEmpty()) {
            answer(exchange, 200, graphQl.execute(call));
        } else {
            disturb(exchange, call, fault.get());
        }
    }

    private void disturb(HttpExchange exchange, AdminGraphQl.Call call, Faults.Call fault)
            throws IOException {
        switch (fault) {
            case THROTTLED -> answer(exchange, 200, graphQl.throttled(call));
            case TOO_MANY_REQUESTS -> {
                exchange.getResponseHeaders().set("Retry-After", "2.0");
                answer(
                        exchange,
                        429,
                        Map.of("errors", "Exceeded calls per second for api client."));
            }
            case SERVER_ERROR -> answer(exchange, 500, Map.of("errors", "Internal Server Error"));
            case BAD_GATEWAY ->
                    send(exchange, 502, "text/html", "<html><body>502 Bad Gateway</body></html>");
            case TOKEN_EXPIRED -> unauthorized(exchange);
            // Closing an exchange that was not answered closes its connection.
            case CONNECTION_CLOSED -> exchange.close();
            case ANSWER_LOST -> {
                graphQl.execute(call);
                exchange.close();
            }
        }
    }

    private AdminGraphQl.@Nullable Call call(String body) {
        try {
            var node = json.readTree(body);
            var variables = node.path("variables");
            if (!node.path("query").isTextual()
                    || !(variables.isObject() || variables.isMissingNode() || variables.isNull())) {
                return null;
            }
            var operation = node.path("operationName");
            return new AdminGraphQl.Call(
                    node.path("query").textValue(),
                    operation.isTextual() ? operation.textValue() : null,
                    variables.isObject() ? json.convertValue(variables, VARIABLES) : Map.of());
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private void unauthorized(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                401,
                Map.of(
                        "errors",
                        "[API] Invalid API key or access token (unrecognized login or wrong password)"));
    }

    private void answer(HttpExchange exchange, int status, Map<String, Object> body)
            throws IOException {
        send(exchange, status, "application/json; charset=utf-8", json.writeValueAsString(body));
    }

    private void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, int status, String type, byte[] bytes)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Shopify-API-Version", options.apiVersion());
        DateHeader.put(headers, shop.now());
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Map<String, String> jsonFields(String body) {
        var fields = new HashMap<String, String>();
        try {
            for (Map.Entry<String, JsonNode> field : json.readTree(body).properties()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        } catch (JsonProcessingException e) {
            fields.clear();
        }
        return fields;
    }

    private static Map<String, String> formFields(String body) {
        var fields = new HashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            int is = pair.indexOf('=');
            if (is > 0) {
                fields.put(decode(pair.substring(0, is)), decode(pair.substring(is + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
