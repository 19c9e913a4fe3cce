package io.passerelle.sync.run;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.sync.lease.Busy;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The run over the whole stock, on one node; the key says whether it writes.
@Singleton
class FullSyncWork implements WorkKind {
    static final String ALL = "all";
    private static final String DRY = "dry-run";

    private final SyncRun run;

    FullSyncWork(SyncRun run) {
        this.run = run;
    }

    static String key(Mode mode) {
        return switch (mode) {
            case WRITE -> ALL;
            case DRY_RUN -> DRY;
            case FORCE, UNDO -> throw new IllegalArgumentException("only a person may ask for it");
        };
    }

    @Override
    public String name() {
        return "full-sync";
    }

    @Override
    public boolean isDoneAgainIfCalled() {
        return true;
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1));
    }

    @Override
    public Outcome perform(String key) {
        try {
            Mode mode = key.equals(DRY) ? Mode.DRY_RUN : Mode.WRITE;
            RunReport report = run.everything(mode, Progress.SILENT);
            return report.stopped() == null || !mode.writes()
                    ? Outcome.done()
                    : Outcome.park(
                            "run "
                                    + report.runId()
                                    + " stopped before writing: "
                                    + report.stopped()
                                    + ". If that is right: sync --confirm "
                                    + report.runId());
        } catch (ShopifyRefused e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        } catch (FileMakerFailure | ShopifyUnavailable | WriterBusy | Busy e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }
}
