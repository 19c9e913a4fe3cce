package io.passerelle.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// JSON over HTTP with one of the running processes.
final class Remote {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;
    private final String token;

    /// @param token sent as bearer token, `""` for none
    Remote(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /// Empty if it does not answer with 200.
    Optional<JsonNode> get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, String json) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)).build())
                .orElseThrow(() -> new IllegalStateException(base + path + " refused " + json));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(5));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Optional<JsonNode> send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(JSON.readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
