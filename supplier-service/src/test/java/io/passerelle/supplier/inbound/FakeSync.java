package io.passerelle.supplier.inbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// Sync-service's door for suppliers' stock: answers as told, else 202.
final class FakeSync implements AutoCloseable {
    private final HttpServer server;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    volatile String authorization = "";

    private record Answer(int status, String body) {}

    FakeSync() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/supplier-stock", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void next(String supplier, int status, String body) {
        answers.computeIfAbsent(supplier, _ -> new ConcurrentLinkedQueue<>())
                .add(new Answer(status, body));
    }

    /// What was said about a supplier's stock, however it was answered.
    List<String> bodies(String supplier) {
        return bodies.stream().filter(body -> body.contains(quoted(supplier))).toList();
    }

    private static String quoted(String supplier) {
        return "\"supplier\":\"" + supplier + "\"";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            bodies.add(body);
            Answer answer =
                    answers.entrySet().stream()
                            .filter(entry -> body.contains(quoted(entry.getKey())))
                            .map(entry -> entry.getValue().poll())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseGet(() -> new Answer(202, "{}"));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
