package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Work;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/// `reconciled-until`: Shopify time up to which every order is known here. It only moves forward.
@Singleton
public class Reconciled implements PanacheRepositoryBase<ReconciledEntity, Integer> {
    /// More waiting SKUs than this are compared by one run over everything.
    private static final int ONE_BY_ONE = 50;

    private final RisesWanted rises;
    private final Work work;
    private final Instance<SkuSyncWork> skuSync;
    private final Instance<FullSyncWork> fullSync;

    Reconciled(
            RisesWanted rises,
            Work work,
            Instance<SkuSyncWork> skuSync,
            Instance<FullSyncWork> fullSync) {
        this.rises = rises;
        this.work = work;
        this.skuSync = skuSync;
        this.fullSync = fullSync;
    }

    @Transactional
    public Instant until() {
        return findByIdOptional(ReconciledEntity.ONLY).map(r -> r.until).orElse(Instant.EPOCH);
    }

    /// Moves the mark, and lets the SKUs that waited for it be compared again.
    @Transactional
    public void advance(Instant until) {
        ReconciledEntity mark = findByIdOptional(ReconciledEntity.ONLY).orElse(null);
        if (mark == null) {
            persist(new ReconciledEntity(until));
        } else if (until.isAfter(mark.until)) {
            mark.until = until;
        } else {
            return;
        }
        compareAgain(rises.all());
    }

    void compareAgain(List<Sku> waiting) {
        if (waiting.size() > ONE_BY_ONE) {
            work.schedule(fullSync.get(), FullSyncWork.ALL);
        } else {
            waiting.forEach(sku -> work.schedule(skuSync.get(), sku.value()));
        }
    }
}
