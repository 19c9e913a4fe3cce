package io.passerelle.sync.run;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Asks webhook-service for a reconciliation as soon as one can prove what rises wait for: after
/// the order lag, when Shopify's order query shows every order that was on its way.
@Singleton
class ReconciliationRequest implements WorkKind {
    private static final Duration STAMP_SPAN = Duration.ofSeconds(5);
    private final Work work;
    private final WebhookService webhookService;
    private final SyncConfig config;
    private final Clock clock;

    ReconciliationRequest(
            Work work, WebhookService webhookService, SyncConfig config, Clock clock) {
        this.work = work;
        this.webhookService = webhookService;
        this.config = config;
        this.clock = clock;
    }

    void schedule() {
        work.scheduleAt(this, "now", clock.instant().plus(config.orderLag()).plus(STAMP_SPAN));
    }

    @Override
    public String name() {
        return "ask-reconciliation";
    }

    /// Not worth a person's time: webhook-service reconciles by itself every ten minutes.
    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(3650));
    }

    @Override
    public Outcome perform(String key) {
        return webhookService.requestReconciliation()
                ? Outcome.done()
                : Outcome.tryLater("webhook-service does not answer");
    }
}
