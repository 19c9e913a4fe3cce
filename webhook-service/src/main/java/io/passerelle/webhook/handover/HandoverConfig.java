package io.passerelle.webhook.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a subscriber that does not take an order is tried again.
@ConfigMapping(prefix = "passerelle.handover")
interface HandoverConfig {

    /// The longest first pause; doubled after each try that fails, with full jitter.
    @WithDefault("1s")
    Duration firstPause();

    /// No pause is longer. A subscriber that is back, or takes orders again after a wrong token or
    /// address, is noticed by the next order at the latest, and then everything that waited for it
    /// follows at once, whatever its pause.
    @WithDefault("1h")
    Duration longestPause();

    /// Then the hand-over is parked, and waits for a person. Two weeks, since a subscriber may be
    /// down over a holiday.
    @WithDefault("14d")
    Duration parkAfter();
}
