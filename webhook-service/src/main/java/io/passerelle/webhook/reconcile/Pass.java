package io.passerelle.webhook.reconcile;

import io.passerelle.webhook.shopify.ChangedOrders;
import io.passerelle.webhook.shopify.OrderHeader;
import io.passerelle.webhook.shopify.ShopOrders;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// Lists what changed in the shop, and enters what is missing or older here.
@ApplicationScoped
class Pass {
    private final ShopOrders shop;
    private final MissedOrders missedOrders;

    Pass(ShopOrders shop, MissedOrders missedOrders) {
        this.shop = shop;
        this.missedOrders = missedOrders;
    }

    Findings since(Instant since) {
        ChangedOrders page = shop.changedSince(since, "");
        Instant mark = page.shopTime();
        int seen = 0;
        int missed = 0;
        while (true) {
            for (OrderHeader header : page.orders()) {
                seen++;
                missed += missedOrders.enter(header) ? 1 : 0;
            }
            Optional<String> next = page.next();
            if (next.isEmpty()) {
                break;
            }
            page = shop.changedSince(since, next.get());
        }
        Log.infof("reconcile.passed since=%s mark=%s seen=%d missed=%d", since, mark, seen, missed);
        return new Findings(since, mark, seen, missed);
    }
}
