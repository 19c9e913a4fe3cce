package io.passerelle.webhook.intake;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/// Refused requests of this node that are not written down yet: a stranger who sends thousands of
/// them must not cause as many writes.
@Singleton
class RefusalCount {
    private final AtomicLong number = new AtomicLong();

    void one() {
        number.incrementAndGet();
    }

    long get() {
        return number.get();
    }

    void written(long some) {
        number.addAndGet(-some);
    }
}
