package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Work;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// `reconciled-until`: Shopify time up to which every order is known here. It only moves forward.
@Singleton
public class Reconciled implements PanacheRepositoryBase<ReconciledEntity, Integer> {
    private final RisesWanted rises;
    private final Work work;
    private final Instance<SkuSyncWork> skuSync;

    Reconciled(RisesWanted rises, Work work, Instance<SkuSyncWork> skuSync) {
        this.rises = rises;
        this.work = work;
        this.skuSync = skuSync;
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
        }
        for (Sku sku : rises.all()) {
            work.schedule(skuSync.get(), sku.value());
        }
    }
}
