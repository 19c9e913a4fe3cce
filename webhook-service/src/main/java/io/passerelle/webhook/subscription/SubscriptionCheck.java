package io.passerelle.webhook.subscription;

import io.passerelle.common.cli.Check;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import jakarta.inject.Singleton;
import java.util.List;

/// Does the shop tell this service everything it should?
@Singleton
public class SubscriptionCheck {
    private static final String WHAT = "webhook subscriptions";
    private final Subscriptions subscriptions;
    private final Settings settings;

    SubscriptionCheck(Subscriptions subscriptions, Settings settings) {
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    public Check run() {
        if (SubscriptionSettings.from(settings).publicUrl().isEmpty()) {
            return Check.good(WHAT, "not looked at, PUBLIC_URL is not set");
        }
        try {
            return judged(subscriptions.look());
        } catch (ShopifyRefused | ShopifyUnavailable e) {
            return Check.bad(WHAT, String.valueOf(e.getMessage()));
        }
    }

    private static Check judged(Look look) {
        List<String> due =
                look.plan().due().stream().map(a -> a.topic() + " " + a.reason()).toList();
        return due.isEmpty()
                ? Check.good(
                        WHAT,
                        look.wanted().topics().size() + " topics go to " + look.wanted().address())
                : Check.bad(WHAT, String.join("; ", due) + "; 'subscribe' puts them right");
    }
}
