package io.passerelle.common.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How durable work is carried out by this process.
@ConfigMapping(prefix = "passerelle.work")
interface WorkConfig {

    /// How often to look for due work. Work scheduled by this process starts at once all the same.
    @WithDefault("1s")
    Duration pollInterval();

    /// Units done at the same time; [WorkKind#blocking] comes on top.
    @WithDefault("8")
    int threads();

    /// A node that has not shown life for four of these is taken for dead, its work taken over.
    @WithDefault("5s")
    Duration heartbeat();

    /// Off in a command that only schedules work for the serving process.
    @WithDefault("true")
    boolean enabled();
}
