package io.passerelle.sync.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "passerelle.audit")
interface AuditConfig {

    /// Movements booked within this time are looked up again in every audit.
    @WithDefault("7d")
    Duration lookBack();
}
