package io.passerelle.webhook.console.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often a password may be tried: ten times per address and a hundred times in all within a
/// quarter of an hour. In memory, so each process counts for itself; of many addresses the longest
/// silent is forgotten first, which the limit for all makes up for.
@Singleton
class LoginAttempts {
    static final int PER_ADDRESS = 10;
    static final int IN_ALL = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ADDRESSES = 1_000;
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> byAddress =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                    return size() > ADDRESSES;
                }
            };
    private final Clock clock;

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /// Counts an attempt, unless there were too many.
    ///
    /// @return how long to wait before the next one; empty if this one may be made
    synchronized Optional<Duration> begin(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = byAddress.computeIfAbsent(address, _ -> new ArrayDeque<>());
        Optional<Duration> wait = wait(own, PER_ADDRESS, now).or(() -> wait(all, IN_ALL, now));
        if (wait.isEmpty()) {
            own.add(now);
            all.add(now);
        }
        return wait;
    }

    private static Optional<Duration> wait(Deque<Instant> times, int most, Instant now) {
        Instant start = now.minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
            times.removeFirst();
        }
        return times.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(start, times.getFirst()).plusSeconds(1));
    }

    /// Who knew the password starts afresh.
    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }
}
