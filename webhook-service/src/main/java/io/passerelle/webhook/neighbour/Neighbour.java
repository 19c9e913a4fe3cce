package io.passerelle.webhook.neighbour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.runtime.InternalTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Another service's `/api`. One try, at most four megabytes; what goes wrong is a value. A
/// question has five seconds, a deed ten: more than its receiver waits for its turn to write, so
/// that little is done after it was given up. Blocking.
public final class Neighbour {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_FOR_A_DEED = Duration.ofSeconds(10);
    private static final long LARGEST = 4_000_000;
    private static final int LONGEST_DETAIL = 300;
    private final HttpClient http;
    private final URI url;
    private final InternalTokens tokens;
    private final ObjectMapper json;

    Neighbour(HttpClient http, URI url, InternalTokens tokens, ObjectMapper json) {
        this.http = http;
        this.url = url;
        this.tokens = tokens;
        this.json = json;
    }

    /// A text as part of a path or query.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public <T> Answer<T> get(String path, TypeReference<T> type) {
        return read(send("GET", path, BodyPublishers.noBody()), type);
    }

    public Answer<String> text(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /// @param body becomes JSON
    public Answer<String> send(String method, String path, Object body) {
        try {
            return send(method, path, BodyPublishers.ofString(json.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + body.getClass(), e);
        }
    }

    private <T> Answer<T> read(Answer<String> answer, TypeReference<T> type) {
        try {
            return switch (answer) {
                case Answer.Given<String>(String text) -> given(json.readValue(text, type));
                case Answer.Refused<String>(int status, String detail) ->
                        new Answer.Refused<>(status, detail);
                case Answer.Down<String>(String reason) -> new Answer.Down<>(reason);
            };
        } catch (JsonProcessingException e) {
            return unreadable();
        }
    }

    private static <T> Answer<T> given(@Nullable T value) {
        return value == null ? unreadable() : new Answer.Given<>(value);
    }

    private static <T> Answer<T> unreadable() {
        return new Answer.Down<>("its answer cannot be read; is it of the same version?");
    }

    private Answer<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(method.equals("GET") ? PATIENCE : PATIENCE_FOR_A_DEED)
                        .header("Authorization", tokens.authorization())
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        try {
            return judged(
                    http.send(
                            request,
                            BodyHandlers.limiting(
                                    BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST)));
        } catch (IOException e) {
            String words = e.getMessage();
            return new Answer.Down<>(words == null ? e.getClass().getSimpleName() : words);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Down<>("interrupted");
        }
    }

    private Answer<String> judged(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Given<>(response.body());
        }
        if (status == 401 || status >= 500) {
            return new Answer.Down<>("HTTP " + status + detail(response.body()));
        }
        return new Answer.Refused<>(status, "HTTP " + status + detail(response.body()));
    }

    /// The problem's detail; any other body is none of ours.
    private String detail(String body) {
        try {
            String detail = json.readTree(body).path("detail").asText("");
            int length = Math.min(detail.length(), LONGEST_DETAIL);
            return detail.isEmpty() ? "" : ": " + detail.substring(0, length);
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
