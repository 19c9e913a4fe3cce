package io.passerelle.webhook.reconcile;

import io.passerelle.common.work.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// Finds orders that no webhook told us of. A pass is made every `passerelle.reconcile.interval`,
/// and whenever someone wishes for one; never two at once.
@ApplicationScoped
public class Reconciliation {
    private final Passes passes;
    private final ReconcileWork reconciling;
    private final Work work;

    Reconciliation(Passes passes, ReconcileWork reconciling, Work work) {
        this.passes = passes;
        this.reconciling = reconciling;
        this.work = work;
    }

    /// A pass that begins after this call, as soon as possible. One that is running does not count:
    /// its mark may lie before what the caller wants covered.
    @Transactional
    public void request() {
        passes.wish(null);
        work.schedule(reconciling, ReconcileWork.KEY);
    }

    /// The same, looking back at least this far; Shopify shows 60 days.
    @Transactional
    public void requestSince(Instant since) {
        passes.wish(since);
        work.schedule(reconciling, ReconcileWork.KEY);
    }

    @Scheduled(every = "${passerelle.reconcile.interval:10m}", identity = "reconcile")
    @Transactional
    void due() {
        work.schedule(reconciling, ReconcileWork.KEY);
    }
}
