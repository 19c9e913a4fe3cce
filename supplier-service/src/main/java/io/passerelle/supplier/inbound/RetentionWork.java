package io.passerelle.supplier.inbound;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// Drops every hour the content of files that was kept long enough; on one node, however many there
/// are.
@ApplicationScoped
class RetentionWork implements WorkKind {
    static final String KEY = "all";
    private final InboundFileRepository files;
    private final Work work;
    private final InboxConfig config;
    private final Clock clock;

    RetentionWork(InboundFileRepository files, Work work, InboxConfig config, Clock clock) {
        this.files = files;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Scheduled(every = "1h", identity = "retention")
    @Transactional
    void due() {
        work.schedule(this, KEY);
    }

    @Override
    public Outcome perform(String key) {
        Instant before = clock.instant().minus(config.keepContent());
        int dropped =
                QuarkusTransaction.requiringNew()
                        .call(() -> files.dropContentSettledBefore(before));
        if (dropped > 0) {
            Log.infof("retention.done files=%d", dropped);
        }
        return Outcome.done();
    }
}
