package io.passerelle.webhook.census;

import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.order.Orders;
import io.passerelle.webhook.shopify.ShopAccess;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Makes one check. Interrupted, it is made again from its beginning; what it entered is not
/// entered twice.
@ApplicationScoped
class CensusWork implements WorkKind {
    static final String KEY = "shop";

    private final ShopAccess shop;
    private final Orders orders;
    private final DayCounter counter;
    private final CensusBook book;
    private final CensusConfig config;
    private final Clock clock;

    CensusWork(
            ShopAccess shop,
            Orders orders,
            DayCounter counter,
            CensusBook book,
            CensusConfig config,
            Clock clock) {
        this.shop = shop;
        this.orders = orders;
        this.counter = counter;
        this.book = book;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "census";
    }

    @Override
    public Outcome perform(String key) {
        Instant now = clock.instant();
        try {
            List<DayCount> counts =
                    ShopDay.before(now, shop.seen().zone(), config.days(), orders.goLive()).stream()
                            .map(counter::count)
                            .toList();
            book.keep(counts, now);
            Log.infof(
                    "census.made days=%d differing=%d",
                    counts.size(), counts.stream().filter(DayCount::differs).count());
            return Outcome.done();
        } catch (ShopifyUnavailable e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        } catch (ShopifyRefused e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        }
    }
}
