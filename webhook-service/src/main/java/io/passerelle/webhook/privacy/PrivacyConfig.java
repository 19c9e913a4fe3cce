package io.passerelle.webhook.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long personal data is kept.
@ConfigMapping(prefix = "passerelle.privacy")
interface PrivacyConfig {

    /// How long the body of a handled event is kept after it was received.
    @WithDefault("30d")
    Duration keepBodies();

    /// How long the file made for a customer's request is kept.
    @WithDefault("30d")
    Duration keepExports();
}
