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

/// How often a password may be tried within a quarter of an hour: ten times by each caller, and by
/// strangers a hundred times in all. So many attempts of theirs keep strangers out, and nobody in
/// whose browser there has been a login. In memory, so each process counts for itself; of many
/// callers the longest silent is forgotten first, which the limit for all strangers makes up for.
@Singleton
class LoginAttempts {
    static final int EACH = 10;
    static final int STRANGERS = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int CALLERS = 1_000;
    private final Deque<Instant> strangers = new ArrayDeque<>();
    private final Map<Caller, Deque<Instant>> byCaller =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Caller, Deque<Instant>> eldest) {
                    return size() > CALLERS;
                }
            };
    private final Clock clock;

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /// Counts an attempt, unless there were too many.
    ///
    /// @return how long to wait before the next one; empty if this one may be made
    synchronized Optional<Duration> begin(Caller caller) {
        Instant now = clock.instant();
        Deque<Instant> own = byCaller.computeIfAbsent(caller, _ -> new ArrayDeque<>());
        boolean isStranger =
                switch (caller) {
                    case Caller.Device _ -> false;
                    case Caller.Network _ -> true;
                };
        Optional<Duration> wait = wait(own, EACH, now);
        if (isStranger && wait.isEmpty()) {
            wait = wait(strangers, STRANGERS, now);
        }
        if (wait.isPresent()) {
            return wait;
        }
        own.add(now);
        if (isStranger) {
            strangers.add(now);
        }
        return Optional.empty();
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
    synchronized void succeeded(Caller caller) {
        byCaller.remove(caller);
    }
}
