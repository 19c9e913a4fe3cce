package io.passerelle.supplier.inbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What holds of every supplier's inbox.
@ConfigMapping(prefix = "passerelle.inbox")
interface InboxConfig {

    /// A longer file is not read, in bytes.
    @WithDefault("20000000")
    long largestFile();

    /// How long the content of a file is kept after it was applied.
    @WithDefault("30d")
    Duration keepContent();
}
