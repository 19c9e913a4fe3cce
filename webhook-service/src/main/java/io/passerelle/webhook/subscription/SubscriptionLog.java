package io.passerelle.webhook.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.webhook.reconcile.Reconciliation;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When each subscription was last seen as it should be. Once one is so again, the orders since are
/// looked for. The trouble is kept until then, so that neither a crash between the repair and this
/// note nor a repair by hand leaves a gap.
@ApplicationScoped
class SubscriptionLog {
    /// Shopify repeats a delivery for so long. An event older than the last good look by less may
    /// have been lost with the subscription.
    private static final Duration REPEATED = Duration.ofHours(4);

    private static final int LONGEST_TROUBLE = 500;

    private final SubscriptionRepository seen;
    private final Reconciliation reconciliation;
    private final AtomicInteger due = new AtomicInteger();
    private volatile List<String> notes = List.of();

    SubscriptionLog(
            SubscriptionRepository seen, Reconciliation reconciliation, MeterRegistry meters) {
        this.seen = seen;
        this.reconciliation = reconciliation;
        Gauge.builder("passerelle.subscriptions.wrong", due, AtomicInteger::get)
                .description("Webhook subscriptions to be made, repaired or removed, last time")
                .register(meters);
    }

    @Transactional
    void note(Look look) {
        due.set(look.plan().due().size());
        notes = look.notes();
        look.plan()
                .due()
                .forEach(a ->
                        Log.warnf("subscription.wrong topic=%s reason=%s", a.topic(), a.reason()));
        look.notes().forEach(n -> Log.warnf("subscription.note %s", n));
        boolean closed = false;
        Instant since = null;
        for (String topic : look.wanted().topics()) {
            SubscriptionEntity row = seen.of(topic);
            String trouble = look.plan().trouble(topic).orElse("");
            if (trouble.isEmpty()) {
                closed |= row.isTroubled();
                since = row.isTroubled() ? earlier(since, row.wellAt) : since;
                row.wellAt = look.shopTime();
            }
            row.trouble = trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE));
        }
        if (closed) {
            lookBack(since);
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /// Of one never seen well nobody knows since when events are missing; the usual pass looks as
    /// far back as it would have without it.
    private void lookBack(@Nullable Instant wellAt) {
        if (wellAt == null) {
            reconciliation.request();
        } else {
            reconciliation.requestSince(wellAt.minus(REPEATED));
        }
        Log.infof("subscription.gap_closed wellAt=%s", wellAt);
    }

    /// By topic, what is wrong with it; as of the last look of any node.
    @Transactional
    Map<String, String> troubles() {
        return seen.troubled().stream().collect(Collectors.toMap(r -> r.topic, r -> r.trouble));
    }

    /// When all of those that are wrong now were still right, as far as is known.
    @Transactional
    Optional<Instant> troubledSince() {
        return seen.troubled().stream()
                .flatMap(row -> Stream.ofNullable(row.wellAt))
                .min(Instant::compareTo);
    }

    /// Of the last look of this process.
    List<String> notes() {
        return notes;
    }
}
