package io.passerelle.webhook.subscription;

import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks at the subscriptions once, and repairs them where that is allowed.
@ApplicationScoped
class WatchWork implements WorkKind {
    static final String KEY = "shop";

    private final Subscriptions subscriptions;
    private final SubscriptionsConfig config;

    WatchWork(Subscriptions subscriptions, SubscriptionsConfig config) {
        this.subscriptions = subscriptions;
        this.config = config;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public Outcome perform(String key) {
        try {
            if (config.repair()) {
                return repaired(subscriptions.repair());
            }
            // Whatever is wrong is reported by the look itself.
            subscriptions.look();
            return Outcome.done();
        } catch (ShopifyUnavailable e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        } catch (ShopifyRefused e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        }
    }

    private static Outcome repaired(Repair repair) {
        return repair.isComplete()
                ? Outcome.done()
                : Outcome.tryLater(
                        repair.steps().stream()
                                .flatMap(s ->
                                        s
                                                .trouble()
                                                .map(t -> s.action().topic() + ": " + t)
                                                .stream())
                                .findFirst()
                                .orElse("Shopify does not list what was changed yet"));
    }
}
