package io.passerelle.sync.run;

import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.sync.lease.Busy;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Undoes the run that the key numbers. Done again after a crash it finds set back what it had set
/// back, and leaves it.
@Singleton
class UndoWork implements WorkKind {
    private final Undo undo;

    UndoWork(Undo undo) {
        this.undo = undo;
    }

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(
                Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(15));
    }

    @Override
    public Outcome perform(String key) {
        try {
            return undo.of(Long.parseLong(key), Progress.SILENT).isPresent()
                    ? Outcome.done()
                    : Outcome.park("there is no run " + key + " any more");
        } catch (ShopifyRefused e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        } catch (ShopifyUnavailable | WriterBusy | Busy e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }
}
