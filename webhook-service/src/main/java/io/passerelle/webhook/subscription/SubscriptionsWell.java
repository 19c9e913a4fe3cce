package io.passerelle.webhook.subscription;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifySettings;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Down when a subscription is missing or wrong, or when the API version nears its end; fatal to
/// nothing.
@Wellness
@Singleton
class SubscriptionsWell implements HealthCheck, ConditionSource {
    private final SubscriptionLog log;
    private final SubscriptionsConfig config;
    private final Clock clock;
    private final Instant startedAt;
    private final boolean watched;
    private final String version;

    SubscriptionsWell(
            SubscriptionLog log, SubscriptionsConfig config, Clock clock, Settings settings) {
        this.log = log;
        this.config = config;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.watched = SubscriptionSettings.from(settings).publicUrl().isPresent();
        this.version = ShopifySettings.from(settings).apiVersion();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Webhook subscriptions").up();
        Map<String, String> troubles = troubles();
        Optional<String> ending = ending();
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

    private Map<String, String> troubles() {
        return watched ? log.troubles() : Map.of();
    }

    private Optional<String> ending() {
        return ApiVersions.ending(version, clock.instant(), config.versionWarning());
    }

    @Override
    public List<Condition> conditions() {
        Map<String, String> troubles = troubles();
        Stream<Condition> wrong =
                troubles.isEmpty() ? Stream.empty() : Stream.of(wrong(troubles.keySet()));
        return Stream.concat(wrong, ending().map(this::ends).stream()).toList();
    }

    private Condition wrong(Set<String> topics) {
        return new Condition(
                "subscriptions-wrong",
                Severity.TICKET,
                log.troubledSince().orElse(startedAt),
                "Webhook subscriptions are missing or wrong.",
                "'subscribe --dry-run' shows what is wrong, 'subscribe' puts it right. Until then"
                        + " reconciliation finds the orders. It is about: "
                        + String.join(", ", new TreeSet<>(topics))
                        + ".",
                "");
    }

    private Condition ends(String words) {
        return new Condition(
                "shopify-version",
                Severity.TICKET,
                startedAt,
                "Shopify's API version in use nears its end: " + words,
                "Set SHOPIFY_API_VERSION to a newer one that this release knows, or upgrade first.",
                "");
    }
}
