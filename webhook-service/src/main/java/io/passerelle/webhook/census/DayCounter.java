package io.passerelle.webhook.census;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.order.Orders;
import io.passerelle.webhook.reconcile.MissedOrders;
import io.passerelle.webhook.shopify.ChangedOrders;
import io.passerelle.webhook.shopify.OrderHeader;
import io.passerelle.webhook.shopify.ShopOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares one day: one cheap call if the numbers agree, else the ids page by page. A missing
/// order and an unknown one of the same day cancel each other out; the usual passes find the first,
/// and the second is harmless.
@ApplicationScoped
class DayCounter {
    private final ShopOrders shop;
    private final Orders orders;
    private final MissedOrders missedOrders;
    private final Clock clock;

    DayCounter(ShopOrders shop, Orders orders, MissedOrders missedOrders, Clock clock) {
        this.shop = shop;
        this.orders = orders;
        this.missedOrders = missedOrders;
        this.clock = clock;
    }

    /// Enters what is missing here. May throw what [ShopOrders] does.
    DayCount count(ShopDay day) {
        Set<OrderId> here = orders.createdBetween(day.begin(), day.end());
        OptionalLong inShop = shop.countCreatedBetween(day.begin(), day.end());
        if (inShop.isPresent() && inShop.getAsLong() == here.size()) {
            return new DayCount(
                    day.date(), here.size(), here.size(), List.of(), List.of(), clock.instant());
        }
        return compare(day, here, listed(day));
    }

    private DayCount compare(ShopDay day, Set<OrderId> here, List<OrderHeader> listed) {
        Set<OrderId> there = listed.stream().map(OrderHeader::id).collect(Collectors.toSet());
        List<OrderHeader> missing = listed.stream().filter(h -> !here.contains(h.id())).toList();
        missing.forEach(missedOrders::enter);
        return new DayCount(
                day.date(),
                there.size(),
                here.size(),
                missing.stream().map(OrderHeader::id).toList(),
                here.stream().filter(id -> !there.contains(id)).toList(),
                clock.instant());
    }

    private List<OrderHeader> listed(ShopDay day) {
        ChangedOrders page = shop.createdBetween(day.begin(), day.end(), "");
        List<OrderHeader> all = new ArrayList<>(page.orders());
        Optional<String> next = page.next();
        while (next.isPresent()) {
            page = shop.createdBetween(day.begin(), day.end(), next.get());
            all.addAll(page.orders());
            next = page.next();
        }
        return all;
    }
}
