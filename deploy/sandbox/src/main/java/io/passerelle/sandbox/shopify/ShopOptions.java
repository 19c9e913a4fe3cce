package io.passerelle.sandbox.shopify;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the emulated shop is set up.
///
/// @param clientSecret the app's secret; webhooks are signed with it too
/// @param webhookTarget if given, every topic of [Topic] is sent there from the start
/// @param bucketSize points in the full cost bucket
/// @param restoreRate points per second
/// @param orderIndexLag how long a change of an order stays unknown to `orders(query:)`
/// @param retrySpacing the pause before each further webhook attempt; its length is the number of
///   retries
/// @param zone the shop's time zone: webhook bodies carry its offset
public record ShopOptions(
        String shopDomain,
        String accessToken,
        String clientId,
        String clientSecret,
        long locationId,
        String currency,
        String apiVersion,
        @Nullable URI webhookTarget,
        int bucketSize,
        int restoreRate,
        Duration orderIndexLag,
        List<Duration> retrySpacing,
        ZoneId zone) {

    public ShopOptions {
        if (bucketSize < 1 || restoreRate < 1) {
            throw new IllegalArgumentException(
                    "bucket size and restore rate are at least 1, found %d and %d"
                            .formatted(bucketSize, restoreRate));
        }
        if (orderIndexLag.isNegative()) {
            throw new IllegalArgumentException(
                    "order index lag is not negative, found " + orderIndexLag);
        }
        retrySpacing = List.copyOf(retrySpacing);
    }

    /// A euro shop on the standard plan. Shopify spreads 8 retries over four hours; here they take
    /// about four minutes: 1, 2, 4 ... 128 seconds.
    public static ShopOptions demo() {
        return new ShopOptions(
                "passerelle-demo.myshopify.com",
                "shpat_demo",
                "demo-client",
                "demo-secret",
                655_441_491L,
                "EUR",
                "2026-10",
                null,
                2000,
                100,
                Duration.ZERO,
                IntStream.range(0, 8).mapToObj(i -> Duration.ofSeconds(1L << i)).toList(),
                ZoneId.of("Europe/Berlin"));
    }

    public ShopOptions withCredentials(String newToken, String newClientId, String newSecret) {
        return new ShopOptions(
                shopDomain,
                newToken,
                newClientId,
                newSecret,
                locationId,
                currency,
                apiVersion,
                webhookTarget,
                bucketSize,
                restoreRate,
                orderIndexLag,
                retrySpacing,
                zone);
    }

    public ShopOptions withWebhookTarget(URI target) {
        return new ShopOptions(
                shopDomain,
                accessToken,
                clientId,
                clientSecret,
                locationId,
                currency,
                apiVersion,
                target,
                bucketSize,
                restoreRate,
                orderIndexLag,
                retrySpacing,
                zone);
    }

    public ShopOptions withBucket(int size, int restore) {
        return new ShopOptions(
                shopDomain,
                accessToken,
                clientId,
                clientSecret,
                locationId,
                currency,
                apiVersion,
                webhookTarget,
                size,
                restore,
                orderIndexLag,
                retrySpacing,
                zone);
    }

    public ShopOptions withOrderIndexLag(Duration lag) {
        return new ShopOptions(
                shopDomain,
                accessToken,
                clientId,
                clientSecret,
                locationId,
                currency,
                apiVersion,
                webhookTarget,
                bucketSize,
                restoreRate,
                lag,
                retrySpacing,
                zone);
    }

    public ShopOptions withRetrySpacing(List<Duration> spacing) {
        return new ShopOptions(
                shopDomain,
                accessToken,
                clientId,
                clientSecret,
                locationId,
                currency,
                apiVersion,
                webhookTarget,
                bucketSize,
                restoreRate,
                orderIndexLag,
                spacing,
                zone);
    }
}
