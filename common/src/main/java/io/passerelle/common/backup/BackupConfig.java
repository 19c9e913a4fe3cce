package io.passerelle.common.backup;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/// What is expected of the copies that `backup` makes.
@ConfigMapping(prefix = "passerelle.backup")
interface BackupConfig {

    /// How old the newest copy may be, such as `36h` for a copy each night. When it is older,
    /// people are told (`backup-late`); nothing is expected unless this is given.
    Optional<Duration> expectedWithin();
}
