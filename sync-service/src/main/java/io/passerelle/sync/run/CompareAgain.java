package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Work;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;

/// Has SKUs compared soon, one by one, or all by one run if they are many.
@Singleton
class CompareAgain {
    private static final int ONE_BY_ONE = 50;

    private final Work work;
    private final Instance<SkuSyncWork> skuSync;
    private final Instance<FullSyncWork> fullSync;

    CompareAgain(Work work, Instance<SkuSyncWork> skuSync, Instance<FullSyncWork> fullSync) {
        this.work = work;
        this.skuSync = skuSync;
        this.fullSync = fullSync;
    }

    /// In the caller's transaction.
    void these(Collection<Sku> skus) {
        if (skus.size() > ONE_BY_ONE) {
            everything();
        } else {
            skus.forEach(sku -> work.schedule(skuSync.get(), sku.value()));
        }
    }

    void everything() {
        work.schedule(fullSync.get(), FullSyncWork.ALL);
    }
}
