package io.passerelle.common.runtime;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The systems this process speaks to, and how that went last. Shown at `/q/health/well`, and fatal
/// to nothing: work for a system that is down waits.
@Singleton
public class Outside {
    private final Map<String, Seen> systems = new ConcurrentHashMap<>();
    private final Clock clock;

    Outside(Clock clock) {
        this.clock = clock;
    }

    /// One system's last call.
    ///
    /// @param trouble null if it answered
    record Seen(Instant at, @Nullable String trouble) {}

    public void answered(String system) {
        systems.put(system, new Seen(clock.instant(), null));
    }

    /// @param trouble for people; no secrets, no personal data
    public void failed(String system, String trouble) {
        systems.put(system, new Seen(clock.instant(), trouble));
    }

    Map<String, Seen> all() {
        return new TreeMap<>(systems);
    }
}
