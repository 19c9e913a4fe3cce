package io.passerelle.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A webhook as Shopify would send it of this shop, for what the sandbox does not send by itself.
///
/// @param signature over the body, made once, as a load sends the same body often
record SignedWebhook(String topic, String body, String signature) {
    static final String SHOP = "passerelle-demo.myshopify.com";
    static final String SECRET = "demo-secret";
    private static final String ALGORITHM = "HmacSHA256";

    static SignedWebhook of(String topic, String body) {
        return new SignedWebhook(topic, body, signature(body));
    }

    /// @param receiver the service's address
    HttpRequest.Builder to(URI receiver, String id) {
        return HttpRequest.newBuilder(receiver.resolve("/webhooks/shopify"))
                .timeout(Duration.ofSeconds(10))
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Shop-Domain", SHOP)
                .header("X-Shopify-Webhook-Id", id)
                .header("X-Shopify-Hmac-Sha256", signature)
                .POST(BodyPublishers.ofString(body));
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
