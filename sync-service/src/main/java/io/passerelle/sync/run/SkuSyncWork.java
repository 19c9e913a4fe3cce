package io.passerelle.sync.run;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Syncs one SKU: soon after a booking, and when a reconciliation lets it rise. The scheduled run
/// is the safety net.
@Singleton
class SkuSyncWork implements WorkKind {
    private final SyncRun run;

    SkuSyncWork(SyncRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "sku-sync";
    }

    @Override
    public boolean isDoneAgainIfCalled() {
        return true;
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(6));
    }

    @Override
    public io.passerelle.common.work.Outcome perform(String key) {
        try {
            RunReport report = run.one(Sku.of(key), Mode.WRITE, WriterBusy.Patience.SHORT);
            return report.count(Outcome.FAILED) + report.count(Outcome.IN_MOTION) > 0
                    ? io.passerelle.common.work.Outcome.tryLater(
                            report.notable().getFirst().reason())
                    : io.passerelle.common.work.Outcome.done();
        } catch (ShopifyRefused e) {
            return io.passerelle.common.work.Outcome.park(String.valueOf(e.getMessage()));
        } catch (FileMakerFailure | ShopifyUnavailable | WriterBusy e) {
            return io.passerelle.common.work.Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }
}
