package io.passerelle.supplier.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a supplier's server that does not work is tried again.
@ConfigMapping(prefix = "passerelle.upload")
interface UploadConfig {

    @WithDefault("5s")
    Duration firstPause();

    @WithDefault("30m")
    Duration longestPause();

    /// Then the supplier's sending is parked; a later order tries again all the same.
    @WithDefault("48h")
    Duration giveUpAfter();

    /// After a supplier's sending was parked, orders that come in try again this much later at the
    /// earliest: with a wrong password every login brings the account closer to being locked.
    @WithDefault("30m")
    Duration pauseAfterRefusal();
}
