package io.passerelle.webhook.privacy;

import io.passerelle.common.work.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Looks every hour for what was kept long enough; on one node, however many there are.
@ApplicationScoped
public class Retention {
    private final RetentionWork dropping;
    private final Work work;

    Retention(RetentionWork dropping, Work work) {
        this.dropping = dropping;
        this.work = work;
    }

    @Scheduled(every = "1h", identity = "retention")
    @Transactional
    void due() {
        work.schedule(dropping, RetentionWork.KEY);
    }
}
