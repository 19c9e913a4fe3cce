package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.passerelle.sandbox.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The emulator with the recommended file behind a real port on loopback, and a plain client.
final class Host implements AutoCloseable {
    static final String PASSWORD = "secret";
    private static final ObjectMapper JSON = new ObjectMapper();

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T18:00:00Z"));
    final FileMakerEmulator emulator = new FileMakerEmulator(clock);
    final ShopFile shop = ShopFile.in(emulator, PASSWORD);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;

    Host() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/fmi/", emulator);
        server.setExecutor(threads);
        server.start();
    }

    record Answer(int status, HttpResponse<String> http) {
        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode response() {
            return json().path("response");
        }

        String code() {
            JsonNode code = json().path("messages").path(0).path("code");
            return code.isTextual() ? code.asText() : "not a string: " + code;
        }

        JsonNode firstRecord() {
            return response().path("data").path(0);
        }

        JsonNode firstFields() {
            return firstRecord().path("fieldData");
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// A token of the service's account.
    String login() {
        return login(ShopFile.ACCOUNT);
    }

    String login(String account) {
        Answer answer = loginAs(account, PASSWORD);
        if (!answer.code().equals("0")) {
            throw new IllegalStateException(answer.http().body());
        }
        return answer.response().path("token").asText();
    }

    Answer loginAs(String account, String password) {
        byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        return send(
                request("/databases/Shop/sessions")
                        .header("Authorization", basic)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
    }

    Answer find(String token, String layout, String body) {
        return call(token, "POST", "/databases/Shop/layouts/" + layout + "/_find", body);
    }

    Answer get(String token, String path) {
        return call(token, "GET", path, "");
    }

    Answer call(String token, String method, String path, String body) {
        var request = request(path).header("Authorization", "Bearer " + token);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(request.method(method, content));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + "/fmi/data/vLatest" + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var http = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(http.statusCode(), http);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
        threads.close();
    }
}
