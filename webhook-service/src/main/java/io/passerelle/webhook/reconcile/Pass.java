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
    private final Passes passes;

    Pass(ShopOrders shop, MissedOrders missedOrders, Passes passes) {
        this.shop = shop;
        this.missedOrders = missedOrders;
        this.passes = passes;
    }

    /// Goes on where the plan was interrupted. The list is sorted by change, so what changes
    /// meanwhile comes later in it, and the first page's time remains true for the whole pass.
    Findings make(Plan plan) {
        ChangedOrders page = shop.changedSince(plan.from(), "");
        Plan.Reached reached =
                plan.reached().orElse(new Plan.Reached(page.shopTime(), plan.since(), 0, 0));
        while (true) {
            reached = entered(page, reached);
            Optional<String> next = page.next();
            if (next.isEmpty()) {
                break;
            }
            passes.reached(plan, reached);
            page = shop.changedSince(plan.from(), next.get());
        }
        Findings found =
                new Findings(plan.since(), reached.mark(), reached.seen(), reached.missed());
        Log.infof(
                "reconcile.passed since=%s mark=%s seen=%d missed=%d",
                found.since(), found.mark(), found.seen(), found.missed());
        return found;
    }

    private Plan.Reached entered(ChangedOrders page, Plan.Reached before) {
        Instant upTo = before.upTo();
        int missed = 0;
        for (OrderHeader header : page.orders()) {
            missed += missedOrders.enter(header) ? 1 : 0;
            upTo = header.updatedAt();
        }
        return new Plan.Reached(
                before.mark(),
                upTo,
                before.seen() + page.orders().size(),
                before.missed() + missed);
    }
}
