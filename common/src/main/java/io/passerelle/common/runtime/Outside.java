package io.passerelle.common.runtime;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    public Outside(Clock clock) {
        this.clock = clock;
    }

    /// One system's last call.
    ///
    /// @param trouble null if it answered
    /// @param failures in a row, 0 if it answered
    /// @param since when the first of them was; without meaning if it answered
    record Seen(Instant at, @Nullable String trouble, int failures, Instant since) {

        static Seen well(Instant at) {
            return new Seen(at, null, 0, at);
        }

        Seen failed(Instant now, String words) {
            return new Seen(now, words, failures + 1, failures == 0 ? now : since);
        }
    }

    /// A system that does not answer: at least two calls in a row, so that one lost packet is none.
    ///
    /// @param met when the last call was
    /// @param words what it met, for people; no secrets, no personal data
    public record Trouble(String system, Instant since, Instant met, String words) {}

    public void answered(String system) {
        systems.put(system, Seen.well(clock.instant()));
    }

    /// @param trouble for people; no secrets, no personal data
    public void failed(String system, String trouble) {
        Instant now = clock.instant();
        systems.compute(
                system,
                (_, before) -> (before == null ? Seen.well(now) : before).failed(now, trouble));
    }

    /// What is known from before this process, if it has not called the system itself by now.
    ///
    /// @param trouble for people; no secrets, no personal data
    public void failedBefore(String system, String trouble) {
        Instant now = clock.instant();
        systems.putIfAbsent(system, Seen.well(now).failed(now, trouble));
    }

    /// Whether this process has called it, and the last call was answered.
    public boolean answers(String system) {
        Seen seen = systems.get(system);
        return seen != null && seen.failures() == 0;
    }

    /// In the order of their names.
    public List<Trouble> troubles() {
        return all().entrySet().stream()
                .filter(system -> system.getValue().failures() > 1)
                .map(system -> trouble(system.getKey(), system.getValue()))
                .toList();
    }

    private static Trouble trouble(String system, Seen seen) {
        return new Trouble(system, seen.since(), seen.at(), String.valueOf(seen.trouble()));
    }

    Map<String, Seen> all() {
        return new TreeMap<>(systems);
    }
}
