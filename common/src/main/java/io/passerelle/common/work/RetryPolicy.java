package io.passerelle.common.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential pauses with full jitter, bounded, and an end.
///
/// @param first the longest first pause
/// @param longest no pause is longer
/// @param giveUpAfter time since the first attempt after which a failing unit is parked
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter) {

    /// From one second to one hour, parked after three days.
    public static final RetryPolicy PATIENT =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(3));

    /// A random pause between nothing and `first · 2^(failures-1)`, at most `longest`. Full jitter
    /// spreads units that failed together.
    Duration pause(int failures, RandomGenerator random) {
        int doublings = Math.clamp(failures - 1, 0, 40);
        long ceiling = first.toMillis() << doublings;
        boolean overflow = ceiling < 0 || ceiling >> doublings != first.toMillis();
        long bound = overflow ? longest.toMillis() : Math.min(ceiling, longest.toMillis());
        return Duration.ofMillis(random.nextLong(bound + 1));
    }
}
