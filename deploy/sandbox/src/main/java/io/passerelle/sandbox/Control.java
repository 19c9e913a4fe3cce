package io.passerelle.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The control API: a look at everything by GET, people at work by POST.
///
/// GET `state`, `stock`, `orders`, `movements`, `webhooks`, `suppliers`, `suppliers/USER/NAME`;
/// POST `orders`, `orders/ID/STEP`, `goods`, `stock`, `locks`, `faults`, `suppliers/USER/NAME`.
/// Every POST is followed by a save of the state.
final class Control implements HttpHandler {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private static final class Unknown extends RuntimeException {}

    private final Overview overview;
    private final Deeds deeds;
    private final Runnable save;

    Control(Overview overview, Deeds deeds, Runnable save) {
        this.overview = overview;
        this.deeds = deeds;
        this.save = save;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/control/".length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(exchange, List.of(path.split("/", -1)), body);
        }
    }

    private void answer(HttpExchange exchange, List<String> path, byte[] body) throws IOException {
        try {
            Object answer =
                    switch (exchange.getRequestMethod()) {
                        case "GET" -> seen(path);
                        case "POST" -> done(path, body);
                        default -> throw new Unknown();
                    };
            boolean file = answer instanceof byte[];
            send(exchange, 200, file ? "application/octet-stream" : "application/json", answer);
        } catch (Unknown e) {
            problem(exchange, 404, "no such thing here");
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            problem(exchange, 400, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            problem(exchange, 404, String.valueOf(e.getMessage()));
        }
    }

    private Object seen(List<String> path) {
        if (path.size() == 3 && path.getFirst().equals("suppliers")) {
            return overview.supplierFile(path.get(1), path.get(2));
        }
        return switch (String.join("/", path)) {
            case "state" -> overview.all();
            case "stock" -> overview.stock();
            case "orders" -> overview.orders();
            case "movements" -> overview.movements();
            case "webhooks" -> overview.webhooks();
            case "suppliers" -> overview.supplierFiles();
            default -> throw new Unknown();
        };
    }

    private Object done(List<String> path, byte[] body) throws IOException {
        Object outcome = deed(path, body);
        save.run();
        return outcome;
    }

    private Object deed(List<String> path, byte[] body) throws IOException {
        if (path.size() == 3) {
            return switch (path.getFirst()) {
                case "suppliers" -> deeds.offer(path.get(1), path.get(2), body);
                case "orders" ->
                        deeds.onOrder(Long.parseLong(path.get(1)), path.get(2), wish(body));
                default -> throw new Unknown();
            };
        }
        JsonNode wish = wish(body);
        return switch (String.join("/", path)) {
            case "orders" -> deeds.place(wish);
            case "goods" -> deeds.receive(wish);
            case "stock" -> deeds.type(wish);
            case "locks" -> deeds.lock(wish);
            case "faults" -> deeds.fail(wish);
            default -> throw new Unknown();
        };
    }

    private static JsonNode wish(byte[] body) throws IOException {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private static void problem(HttpExchange exchange, int status, String detail)
            throws IOException {
        send(
                exchange,
                status,
                "application/problem+json",
                Map.of("status", status, "detail", detail));
    }

    private static void send(HttpExchange exchange, int status, String type, Object answer)
            throws IOException {
        byte[] bytes = answer instanceof byte[] file ? file : JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
