package io.passerelle.webhook.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes alerts, or answers what it is told to.
final class Receiver implements AutoCloseable {
    record Post(String path, String signature, String id, String text) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    final List<Post> posts = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<Integer> nextAnswers = new ConcurrentLinkedQueue<>();
    volatile String body = "";
    volatile int otherwise = 200;
    private final HttpServer server;

    Receiver(URI url) throws IOException {
        server = HttpServer.create(new InetSocketAddress(url.getHost(), url.getPort()), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        posts.add(
                new Post(
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("Passerelle-Signature"),
                        exchange.getRequestHeaders().getFirst("Passerelle-Notice"),
                        new String(bytes, UTF_8)));
        Integer status = nextAnswers.poll();
        byte[] answer = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                status == null ? otherwise : status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
