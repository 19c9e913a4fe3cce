package io.passerelle.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/// Sends webhooks as Shopify does, or with something wrong about them. Header names are kept as
/// given; a null value leaves a header out.
public final class Sender {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;
    private String path = "/webhooks/shopify/orders";

    private Sender(byte[] body) {
        this.body = body;
        with("X-Shopify-Topic", "orders/create");
        with("X-Shopify-Shop-Domain", "passerelle-demo.myshopify.com");
        with("X-Shopify-API-Version", "2026-10");
        with("X-Shopify-Webhook-Id", UUID.randomUUID().toString());
        with("X-Shopify-Hmac-Sha256", sign("demo-secret", body));
        with("Content-Type", "application/json");
    }

    public static Sender of(String body) {
        return new Sender(body.getBytes(StandardCharsets.UTF_8));
    }

    public static Sender of(byte[] body) {
        return new Sender(body);
    }

    public Sender with(String header, String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    public Sender to(String newPath) {
        path = newPath;
        return this;
    }

    /// The same values under other header names.
    public Sender renamed(String from, String to) {
        Map<String, String> renamed = new LinkedHashMap<>();
        headers.forEach((k, v) -> renamed.put(k.replace(from, to), v));
        headers.clear();
        headers.putAll(renamed);
        return this;
    }

    public String webhookId() {
        return headers.get("X-Shopify-Webhook-Id");
    }

    public int send() {
        return send(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    public int send(HttpRequest.BodyPublisher publisher) {
        return exchange(publisher).statusCode();
    }

    public HttpResponse<String> exchange() {
        return exchange(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> exchange(HttpRequest.BodyPublisher publisher) {
        var request = HttpRequest.newBuilder(uri(path)).POST(publisher);
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static URI uri(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create("http://localhost:" + port + path);
    }

    public static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
