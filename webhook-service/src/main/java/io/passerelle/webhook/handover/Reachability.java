package io.passerelle.webhook.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sees to it that a subscriber which does not answer holds up nobody else: it may occupy only few
/// of the threads, and after a missing answer it is left alone for a while, then asked by one call
/// until it answers.
final class Reachability {
    private static final int AT_ONCE = 4;
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(3);

    private final Clock clock;
    private int calls;
    private boolean ailing;
    private Instant restsUntil = Instant.MIN;
    private Instant movedAt = Instant.MIN;

    Reachability(Clock clock) {
        this.clock = clock;
    }

    /// Empty if the call may be made, which [#left] must follow; else why not now.
    synchronized Optional<String> enter() {
        if (clock.instant().isBefore(restsUntil)) {
            return Optional.of("did not answer just now, asked again in a moment");
        }
        if (ailing && calls > 0) {
            return Optional.of("did not answer, is being asked by another call");
        }
        if (calls == AT_ONCE && !freed()) {
            return Optional.of("slow, " + AT_ONCE + " calls are waiting for it");
        }
        if (calls == 0) {
            movedAt = clock.instant();
        }
        calls++;
        return Optional.empty();
    }

    synchronized void left(boolean answered) {
        calls--;
        movedAt = clock.instant();
        ailing = !answered;
        restsUntil = answered ? Instant.MIN : clock.instant().plus(REST);
        notifyAll();
    }

    /// Waits a little for a call of a subscriber that answers fast.
    private boolean freed() {
        long deadline = System.nanoTime() + SLOW.toNanos();
        try {
            while (calls == AT_ONCE && movedAt.plus(SLOW).isAfter(clock.instant())) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    break;
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return calls < AT_ONCE;
    }
}
