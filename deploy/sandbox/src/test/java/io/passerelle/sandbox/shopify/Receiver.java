package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A webhook receiver that keeps what it got and can refuse a few first.
final class Receiver implements AutoCloseable {

    record Got(Headers headers, String body) {
        String topic() {
            return headers.getFirst("X-Shopify-Topic");
        }

        String id() {
            return headers.getFirst("X-Shopify-Webhook-Id");
        }

        JsonNode json() {
            try {
                return ShopServer.JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer server;

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        got.add(
                                new Got(
                                        exchange.getRequestHeaders(),
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8)));
                        exchange.sendResponseHeaders(
                                refusals.getAndDecrement() > 0 ? 503 : 200, -1);
                    }
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:%d/webhooks".formatted(server.getAddress().getPort()));
    }

    void refuseNext(int n) {
        refusals.set(n);
    }

    List<Got> got() {
        return got;
    }

    Got only(String topic) {
        var found = got.stream().filter(g -> g.topic().equals(topic)).toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "one webhook of %s expected, found %s".formatted(topic, found));
        }
        return found.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
