package io.passerelle.webhook.privacy;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.event.EventBodies;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Drops what was kept long enough: bodies of handled events, files made for customers.
@ApplicationScoped
class RetentionWork implements WorkKind {
    static final String KEY = "all";
    private static final int CHUNK = 100;

    private final EventBodies bodies;
    private final Exports exports;
    private final PrivacyConfig config;
    private final Clock clock;

    RetentionWork(EventBodies bodies, Exports exports, PrivacyConfig config, Clock clock) {
        this.bodies = bodies;
        this.exports = exports;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Outcome perform(String key) {
        Instant now = clock.instant();
        int files = exports.removeMadeBefore(now.minus(config.keepExports()));
        long dropped = 0;
        int chunk;
        do {
            chunk = bodies.drop(now.minus(config.keepBodies()), CHUNK);
            dropped += chunk;
        } while (chunk > 0);
        if (dropped + files > 0) {
            Log.infof("retention.done bodies=%d exports=%d", dropped, files);
        }
        return Outcome.done();
    }
}
