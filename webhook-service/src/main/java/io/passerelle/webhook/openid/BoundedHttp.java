package io.passerelle.webhook.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Calls the provider: ten seconds at most, 256 kB at most, no redirects. Blocking.
final class BoundedHttp implements HTTPRequestSender {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LARGEST = 256_000;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        try {
            return read(
                    http.send(
                            written(request),
                            BodyHandlers.limiting(
                                    BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static HttpRequest written(ReadOnlyHTTPRequest request) {
        @Nullable String body = request.getBody();
        var written =
                HttpRequest.newBuilder(request.getURI())
                        .timeout(PATIENCE)
                        .method(
                                request.getMethod().name(),
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        request.getHeaderMap()
                .forEach((name, values) -> values.forEach(value -> written.header(name, value)));
        return written.build();
    }

    private static HTTPResponse read(HttpResponse<String> response) throws IOException {
        var read = new HTTPResponse(response.statusCode());
        try {
            read.setContentType(response.headers().firstValue("Content-Type").orElse(""));
        } catch (ParseException e) {
            throw new IOException("an answer without a type of content", e);
        }
        read.setBody(response.body());
        return read;
    }
}
