package io.passerelle.sandbox.shopify;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// One delivery to one subscription. Retries send the same id, body and address.
record Webhook(
        String id,
        String eventId,
        Topic topic,
        ShopOrder order,
        URI uri,
        @Nullable String name,
        String body,
        Instant triggeredAt) {

    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                    .withZone(ZoneOffset.UTC);
    private static final Duration TOTAL = Duration.ofSeconds(5);

    HttpRequest request(ShopOptions shop) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(uri)
                        .timeout(TOTAL)
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Shopify-Captain-Hook")
                        .header("X-Shopify-Topic", topic.header())
                        .header("X-Shopify-Hmac-Sha256", signature(shop.clientSecret(), bytes))
                        .header("X-Shopify-Shop-Domain", shop.shopDomain())
                        .header("X-Shopify-API-Version", shop.apiVersion())
                        .header("X-Shopify-Webhook-Id", id)
                        .header("X-Shopify-Event-Id", eventId)
                        .header("X-Shopify-Triggered-At", NANOS.format(triggeredAt))
                        .header("X-Shopify-Order-Id", Long.toString(order.id()))
                        .header("X-Shopify-Test", Boolean.toString(order.head().test()));
        if (name != null) {
            request.header("X-Shopify-Name", name);
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build();
    }

    static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
