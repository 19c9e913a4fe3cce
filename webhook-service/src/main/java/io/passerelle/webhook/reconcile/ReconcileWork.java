package io.passerelle.webhook.reconcile;

import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Makes one pass. Interrupted, it goes on with the page it had come to.
@ApplicationScoped
class ReconcileWork implements WorkKind {
    static final String KEY = "shop";
    private static final RetryPolicy UNTIL_THE_NEXT_DAY =
            new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofDays(1));

    private final Passes passes;
    private final Pass pass;

    ReconcileWork(Passes passes, Pass pass) {
        this.passes = passes;
        this.pass = pass;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public RetryPolicy retry() {
        return UNTIL_THE_NEXT_DAY;
    }

    @Override
    public Outcome perform(String key) {
        Plan plan = passes.plan();
        try {
            passes.complete(plan, pass.make(plan));
            return Outcome.done();
        } catch (ShopifyUnavailable e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        } catch (ShopifyRefused e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        }
    }

    /// A pass wished for while another ran must begin after the wish.
    @Override
    public boolean remains(String key) {
        return passes.isWished();
    }
}
