package io.passerelle.webhook.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sees to it that a subscriber which does not answer, or answers slowly, holds up nobody else: it
/// may occupy only its share of the threads, and after a missing answer it is left alone for a
/// while, then asked by one call until it answers.
final class Reachability {
    /// A call that usually takes less is worth waiting for, but no longer than [#WAIT].
    private static final Duration QUICK = Duration.ofMillis(50);

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration REST = Duration.ofSeconds(3);

    /// After this the pauses of what waits have grown long.
    private static final Duration LONG_SILENCE = Duration.ofSeconds(30);

    private final int atOnce;
    private final Clock clock;
    private int calls;
    private Duration usual = Duration.ZERO;
    private Optional<Instant> silentSince = Optional.empty();
    private Instant restsUntil = Instant.MIN;
    private Instant movedAt = Instant.MIN;

    /// @param atOnce how many threads it may occupy
    Reachability(int atOnce, Clock clock) {
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /// Empty if the call may be made, which [#left] must follow; else why not now.
    synchronized Optional<String> enter() {
        if (clock.instant().isBefore(restsUntil)) {
            return Optional.of("did not answer just now, asked again in a moment");
        }
        if (silentSince.isPresent() && calls > 0) {
            return Optional.of("did not answer, is being asked by another call");
        }
        if (calls == atOnce && !freed()) {
            return Optional.of("slow, " + atOnce + " calls are waiting for it");
        }
        if (calls == 0) {
            movedAt = clock.instant();
        }
        calls++;
        return Optional.empty();
    }

    /// Whether it answered after a long silence.
    synchronized boolean left(boolean answered, Duration took) {
        Instant now = clock.instant();
        boolean cameBack =
                answered && silentSince.filter(s -> !s.plus(LONG_SILENCE).isAfter(now)).isPresent();
        calls--;
        movedAt = now;
        usual = usual.multipliedBy(3).plus(took).dividedBy(4);
        silentSince = answered ? Optional.empty() : Optional.of(silentSince.orElse(now));
        restsUntil = answered ? Instant.MIN : now.plus(REST);
        notifyAll();
        return cameBack;
    }

    /// Waits a little for a call of a subscriber that answers fast.
    private boolean freed() {
        long deadline = System.nanoTime() + WAIT.toNanos();
        try {
            while (calls == atOnce && isQuick()) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    break;
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return calls < atOnce;
    }

    private boolean isQuick() {
        return usual.compareTo(QUICK) < 0 && movedAt.plus(WAIT).isAfter(clock.instant());
    }
}
