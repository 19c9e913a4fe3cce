package io.passerelle.sync.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/// Where the real code is played: it stands still at each step, and anything may happen before it
/// goes on, its death included.
public interface Stage {

    /// Stands still before doing the named thing.
    void step(String next);

    /// Stands still for at least this long.
    void pause(Duration duration);

    /// A transaction: one step, and nobody does anything meanwhile.
    <T> T atomically(Supplier<T> work);

    /// The service's own clock.
    Clock clock();
}
