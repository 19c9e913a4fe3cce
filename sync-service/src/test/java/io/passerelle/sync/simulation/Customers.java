package io.passerelle.sync.simulation;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Buyers and the merchant's people in Shopify: orders, refunds, cancellations, edits, drafts and
/// numbers typed in. Whatever they do to an order leaves as webhooks, which may be late, lost,
/// doubled and in any order.
final class Customers {
    /// What Shopify's order query may be behind by.
    static final Duration LAG = Duration.ofSeconds(20);

    private final World world;
    private final List<ModelShop> shops;
    private final List<Sku> skus;
    private final Consumer<PlacedOrder> webhook;
    private final List<ShopOrder> orders = new ArrayList<>();
    private long ids = 1000;

    Customers(World world, List<ModelShop> shops, List<Sku> skus, Consumer<PlacedOrder> webhook) {
        this.world = world;
        this.shops = List.copyOf(shops);
        this.skus = skus;
        this.webhook = webhook;
    }

    void act() {
        switch (world.oneOf(12)) {
            case 0 -> ifAny(Trouble.REFUNDS, this::refund);
            case 1 -> ifAny(Trouble.CANCELLATIONS, this::cancel);
            case 2, 3 -> ifAny(Trouble.EDITS, this::edit);
            case 4 -> hold();
            case 5 -> typeInNumber();
            default -> order();
        }
    }

    private void ifAny(Trouble trouble, Consumer<ShopOrder> change) {
        if (world.has(trouble) && !orders.isEmpty()) {
            int recent = Math.min(orders.size(), 8);
            change.accept(orders.get(orders.size() - 1 - world.oneOf(recent)));
        }
    }

    private void order() {
        ShopOrder order = new ShopOrder(ids++, world.shopStamp());
        for (Sku sku : skus) {
            int units = 1 + world.oneOf(3);
            ModelShop shop = anyThatHas(sku);
            if (world.oneOf(2) == 0 && shop.shown(sku).available() >= units) {
                ShopOrder.Line line = new ShopOrder.Line(ids++, sku, shop, units);
                order.lines.add(line);
                take(line, units);
            }
        }
        if (!order.lines.isEmpty()) {
            orders.add(order);
            world.tally().orders++;
            changed("ordered", order);
        }
    }

    private ModelShop anyThatHas(Sku sku) {
        List<ModelShop> these = shops.stream().filter(shop -> shop.has(sku)).toList();
        return these.size() == 1 ? these.getFirst() : these.get(world.oneOf(these.size()));
    }

    private void take(ShopOrder.Line line, int units) {
        line.from.change(line.sku, -units);
        Sku shelf = Shelf.of(line.sku, line.from.location());
        if (shelf.equals(line.sku)) {
            world.truth().taken(shelf, units);
        } else {
            world.truth().takenElsewhere(line.sku, shelf, line.id, units);
        }
    }

    private void refund(ShopOrder order) {
        for (ShopOrder.Line line : order.lines) {
            if (line.current() > 0) {
                boolean restocked = world.oneOf(3) > 0;
                giveBack(line, "refund:" + ids++, 1 + world.oneOf(line.current()), restocked);
            }
        }
        changed("refunded", order);
    }

    private void cancel(ShopOrder order) {
        boolean restocked = world.oneOf(3) > 0;
        for (ShopOrder.Line line : order.lines) {
            if (line.current() > 0) {
                giveBack(line, "cancel", line.current(), restocked);
            }
        }
        order.cancel(world.shopStamp());
        changed("cancelled", order);
    }

    private void giveBack(ShopOrder.Line line, String cause, int units, boolean restocked) {
        line.back.add(new GivenBack(cause, units, restocked, world.shopStamp()));
        if (restocked) {
            take(line, -units);
        }
    }

    private void edit(ShopOrder order) {
        ShopOrder.Line line = order.lines.get(world.oneOf(order.lines.size()));
        if (world.oneOf(2) == 0 && line.from.shown(line.sku).available() > 0) {
            line.quantity++;
            take(line, 1);
        } else if (line.current() > 0) {
            line.removeByEdit(1);
            take(line, -1);
        }
        changed("edited", order);
    }

    private void hold() {
        Sku sku = skus.get(world.oneOf(skus.size()));
        ModelShop shop = anyThatHas(sku);
        if (world.has(Trouble.HELD_STOCK) && shop.shown(sku).available() > 0) {
            shop.hold(sku, 1);
            world.tell("customers", "a draft holds 1 " + sku);
            world.later("a draft lets go of 1 " + sku, 120, () -> shop.hold(sku, -1));
        }
    }

    private void typeInNumber() {
        Sku sku = skus.get(world.oneOf(skus.size()));
        int units = world.oneOf(7) - 3;
        ModelShop shop = anyThatHas(sku);
        if (world.trouble(Trouble.SHOP_EDITS, 2)
                && units != 0
                && shop.shown(sku).available() + units >= 0) {
            shop.change(sku, units);
            if (units > 0) {
                world.truth().raisedByHand(Shelf.of(sku, shop.location()), units);
            }
            world.tell("admin", sku + " changed by hand by " + units);
        }
    }

    private void changed(String how, ShopOrder order) {
        Instant visible = world.shopNow().plusMillis(world.oneOf((int) LAG.toMillis()));
        PlacedOrder state = order.publish(world.shopStamp(), visible);
        world.tell("customers", how + " " + shown(state));
        if (!world.trouble(Trouble.WEBHOOKS_LOST, 5)) {
            send(state);
        }
        if (world.trouble(Trouble.WEBHOOKS_TWICE, 5)) {
            send(state);
        }
    }

    private void send(PlacedOrder state) {
        int seconds = world.trouble(Trouble.WEBHOOKS_LATE, 4) ? 300 : 10;
        world.later("webhook " + shown(state), seconds, () -> webhook.accept(state));
    }

    static String shown(PlacedOrder state) {
        StringBuilder text = new StringBuilder(state.name());
        state.lines()
                .forEach(l ->
                        text.append(" ")
                                .append(l.sku())
                                .append("×")
                                .append(l.quantity())
                                .append(l.givenBack().isEmpty() ? "" : " back " + l.givenBack()));
        return text.toString();
    }

    /// What Shopify's order query shows now of orders changed since.
    List<PlacedOrder> query(Instant updatedSince) {
        return orders.stream()
                .flatMap(o -> o.visibleAt(world.shopNow()).stream())
                .filter(o -> !o.updatedAt().isBefore(updatedSince))
                .toList();
    }
}
