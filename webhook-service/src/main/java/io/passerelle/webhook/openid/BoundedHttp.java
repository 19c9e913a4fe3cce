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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Calls the provider: bounded in time from the first byte to the last, 256 kB at most, no
/// redirects. Blocking.
final class BoundedHttp implements HTTPRequestSender {
    private static final long LARGEST = 256_000;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Duration patience;

    BoundedHttp(Duration patience) {
        this.patience = patience;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        // The request's own timeout would end with the headers.
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(
                        written(request),
                        BodyHandlers.limiting(
                                BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
        try {
            return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest written(ReadOnlyHTTPRequest request) {
        @Nullable String body = request.getBody();
        var written =
                HttpRequest.newBuilder(request.getURI())
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
        Optional<String> type = response.headers().firstValue("Content-Type");
        if (type.isPresent()) {
            try {
                read.setContentType(type.get());
            } catch (ParseException e) {
                throw new IOException("an answer whose type of content cannot be read", e);
            }
        }
        read.setBody(response.body());
        return read;
    }
}
