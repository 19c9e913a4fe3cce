package io.passerelle.sync.movement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "passerelle.booking")
interface BookingConfig {

    /// How long a movement that cannot be booked (a record open on a screen, a server that is off)
    /// is tried again before it is parked for a person; 1 minute at least.
    @WithDefault("14d")
    Duration parkAfter();
}
