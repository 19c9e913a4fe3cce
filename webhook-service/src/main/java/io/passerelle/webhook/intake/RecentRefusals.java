package io.passerelle.webhook.intake;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Whether many requests to the webhook address were refused of late: most often the secret is not
/// the app's any more, and then every webhook is.
@Singleton
class RecentRefusals implements ConditionSource {
    static final int MANY = 10;
    private static final Duration LATE = Duration.ofMinutes(15);
    private final Clock clock;

    /// The newest ones, at most one more than [#MANY]: that many tell.
    private final Deque<Instant> newest = new ArrayDeque<>();

    RecentRefusals(Clock clock) {
        this.clock = clock;
    }

    synchronized void refused() {
        newest.addLast(clock.instant());
        if (newest.size() > MANY + 1) {
            newest.removeFirst();
        }
    }

    private synchronized Instant since() {
        return newest.size() > MANY ? newest.getFirst() : Instant.MIN;
    }

    @Override
    public List<Condition> conditions() {
        Instant since = since();
        return since.isAfter(clock.instant().minus(LATE)) ? List.of(refused(since)) : List.of();
    }

    private static Condition refused(Instant since) {
        return new Condition(
                "webhooks-refused",
                Severity.TICKET,
                since,
                "Requests to the webhook address are refused, more than ten in a quarter of an hour.",
                "The log's webhook.refused says why. If it is the signature,"
                        + " SHOPIFY_WEBHOOK_SECRET is not the app's client secret (any more):"
                        + " Shopify drops a subscription whose deliveries keep failing.",
                "");
    }
}
