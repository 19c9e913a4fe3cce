package io.passerelle.webhook.intake;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether many requests to the webhook address were refused of late: most often the secret is not
/// the app's any more, and then every webhook is. Counted by the minute, for all nodes together.
@Singleton
class RecentRefusals implements ConditionSource {
    static final int MANY = 10;
    private static final Duration LATE = Duration.ofMinutes(15);
    private final RefusalCount count;
    private final RefusalRepository refusals;
    private final Clock clock;

    RecentRefusals(RefusalCount count, RefusalRepository refusals, Clock clock) {
        this.count = count;
        this.refusals = refusals;
        this.clock = clock;
    }

    void atTheEnd(@Observes ShutdownEvent event) {
        write();
    }

    /// What cannot be written is kept for the next time.
    @Scheduled(every = "10s", identity = "webhook-refusals")
    synchronized void write() {
        long number = count.get();
        if (number == 0) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    refusals.add(minute(), number);
                    refusals.forgetUntil(minute() - LATE.toMinutes());
                });
        count.written(number);
    }

    private long minute() {
        return Duration.between(Instant.EPOCH, clock.instant()).toMinutes();
    }

    @Override
    public List<Condition> conditions() {
        List<RefusalEntity> recent =
                QuarkusTransaction.joiningExisting()
                        .call(() -> refusals.after(minute() - LATE.toMinutes()));
        long number = recent.stream().mapToLong(row -> row.refused).sum();
        return number > MANY ? List.of(since(recent.getFirst().minute)) : List.of();
    }

    private static Condition since(long minute) {
        return new Condition(
                "webhooks-refused",
                Severity.TICKET,
                Instant.EPOCH.plus(Duration.ofMinutes(minute)),
                "Requests to the webhook address are refused, more than ten in a quarter of an hour.",
                "The log's webhook.refused says why. If it is the signature,"
                        + " SHOPIFY_WEBHOOK_SECRET is not the app's client secret (any more):"
                        + " Shopify drops a subscription whose deliveries keep failing.",
                "");
    }
}
