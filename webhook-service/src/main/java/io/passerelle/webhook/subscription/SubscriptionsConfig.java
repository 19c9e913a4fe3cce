package io.passerelle.webhook.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How subscriptions are watched; they are once `PUBLIC_URL` is set.
@ConfigMapping(prefix = "passerelle.subscriptions")
interface SubscriptionsConfig {

    /// How often they are looked at.
    @WithDefault("1h")
    Duration interval();

    /// Whether the watchdog may change them in Shopify; else it only reports.
    @WithDefault("false")
    boolean repair();

    /// How long before its end an API version is reported.
    @WithDefault("60d")
    Duration versionWarning();
}
