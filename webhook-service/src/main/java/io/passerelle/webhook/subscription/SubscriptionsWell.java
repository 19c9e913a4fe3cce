package io.passerelle.webhook.subscription;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifySettings;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Down when a subscription is missing or wrong, or when the API version nears its end; fatal to
/// nothing.
@Wellness
@Singleton
class SubscriptionsWell implements HealthCheck {
    private final SubscriptionLog log;
    private final SubscriptionsConfig config;
    private final Clock clock;
    private final boolean watched;
    private final String version;

    SubscriptionsWell(
            SubscriptionLog log, SubscriptionsConfig config, Clock clock, Settings settings) {
        this.log = log;
        this.config = config;
        this.clock = clock;
        this.watched = SubscriptionSettings.from(settings).publicUrl().isPresent();
        this.version = ShopifySettings.from(settings).apiVersion();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Webhook subscriptions").up();
        Map<String, String> troubles = watched ? log.troubles() : Map.of();
        Optional<String> ending =
                ApiVersions.ending(version, clock.instant(), config.versionWarning());
        if (!watched) {
            answer.withData("watched", "no, PUBLIC_URL is not set");
        }
        troubles.forEach(answer::withData);
        ending.ifPresent(text -> answer.withData("API version", text));
        List<String> notes =
                log.notes().stream().filter(n -> ending.filter(n::equals).isEmpty()).toList();
        if (!notes.isEmpty()) {
            answer.withData("Shopify", String.join("; ", notes));
        }
        boolean well = troubles.isEmpty() && ending.isEmpty() && notes.isEmpty();
        return answer.status(well).build();
    }
}
