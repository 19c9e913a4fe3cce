package io.passerelle.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// A service that orders are handed to: keeps what it is sent, and misbehaves on demand.
public final class FakeSubscriber {
    /// One request.
    public record Received(String path, String authorization, JsonNode body) {}

    private record Plan(Predicate<Received> fits, int status, Runnable meanwhile) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private final InetSocketAddress address;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Plan> plans = new CopyOnWriteArrayList<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<Received> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private volatile String answer = "";
    private volatile Duration delay = Duration.ZERO;
    private HttpServer server;

    FakeSubscriber(URI url) {
        this.address = new InetSocketAddress(url.getHost(), url.getPort());
        up();
    }

    public final synchronized void up() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public synchronized void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public void behave() {
        status = 202;
        answer = "";
        delay = Duration.ZERO;
        plans.clear();
        pages.clear();
        asked.clear();
        up();
    }

    public void answer(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
    }

    /// What it says to whoever asks for this path, until it is to behave again.
    public void says(String path, String json) {
        pages.put(path, json);
    }

    /// What it was asked by other ways than the hand-over.
    public List<Received> asked() {
        return asked;
    }

    /// Once, to the next request that fits, and done before anything is answered.
    public void answerNext(Predicate<Received> fits, int once, Runnable meanwhile) {
        plans.add(new Plan(fits, once, meanwhile));
    }

    /// Forgets what it accepted, as if its database was lost.
    public void loseAll() {
        received.clear();
    }

    public void answerAfter(Duration newDelay) {
        delay = newDelay;
    }

    /// States of an order that were accepted, oldest first.
    public List<JsonNode> orders(long id) {
        return received.stream()
                .filter(r -> r.path().equals("/internal/orders"))
                .map(Received::body)
                .filter(o -> o.path("id").asText().equals(Long.toString(id)))
                .toList();
    }

    public List<Received> received() {
        return received;
    }

    public List<JsonNode> marks() {
        return received.stream()
                .filter(r -> r.path().equals("/internal/reconciled"))
                .map(Received::body)
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            sleep();
            var request =
                    new Received(
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            body);
            String page = pages.get(request.path());
            if (!request.path().startsWith("/internal/")) {
                asked.add(request);
            }
            if (page != null) {
                send(exchange, 200, page);
                return;
            }
            int now = planned(request);
            if (now == 202 && request.path().startsWith("/internal/")) {
                received.add(request);
            }
            send(exchange, now, answer);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private int planned(Received request) {
        var next = plans.stream().filter(p -> p.fits().test(request)).findFirst();
        if (next.isPresent() && plans.remove(next.get())) {
            next.get().meanwhile().run();
            return next.get().status();
        }
        return status;
    }

    private void sleep() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
