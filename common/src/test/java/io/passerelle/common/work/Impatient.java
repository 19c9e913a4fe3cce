package io.passerelle.common.work;

import jakarta.inject.Singleton;
import java.time.Duration;

/// Never succeeds, and its policy allows no time.
@Singleton
class Impatient implements WorkKind {

    @Override
    public String name() {
        return "impatient";
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);
    }

    @Override
    public Outcome perform(String key) {
        return Outcome.tryLater("no answer");
    }
}
