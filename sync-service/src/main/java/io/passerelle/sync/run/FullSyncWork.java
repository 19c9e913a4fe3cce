package io.passerelle.sync.run;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The scheduled run over the whole stock, on one node.
@Singleton
class FullSyncWork implements WorkKind {
    static final String ALL = "all";

    private final SyncRun run;

    FullSyncWork(SyncRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "full-sync";
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1));
    }

    @Override
    public Outcome perform(String key) {
        try {
            run.everything(Mode.WRITE, Progress.SILENT);
            return Outcome.done();
        } catch (ShopifyRefused e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        } catch (FileMakerFailure | ShopifyUnavailable | WriterBusy | RunBusy e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }
}
