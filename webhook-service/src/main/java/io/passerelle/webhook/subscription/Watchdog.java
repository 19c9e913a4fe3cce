package io.passerelle.webhook.subscription;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.work.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Has the subscriptions looked at every `passerelle.subscriptions.interval`, on one node, if
/// `PUBLIC_URL` says where they should go.
@ApplicationScoped
class Watchdog {
    private final WatchWork watching;
    private final Work work;
    private final boolean enabled;

    Watchdog(WatchWork watching, Work work, Settings settings) {
        this.watching = watching;
        this.work = work;
        this.enabled = SubscriptionSettings.from(settings).publicUrl().isPresent();
    }

    @Scheduled(every = "${passerelle.subscriptions.interval:1h}", identity = "subscriptions")
    @Transactional
    void due() {
        if (enabled) {
            work.schedule(watching, WatchWork.KEY);
        }
    }
}
