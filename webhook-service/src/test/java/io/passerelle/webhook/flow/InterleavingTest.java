package io.passerelle.webhook.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.OrderEdit;
import io.passerelle.sandbox.shopify.RestockType;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.passerelle.sandbox.shopify.Topic;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.order.Orders;
import io.passerelle.webhook.reconcile.Reconciliation;
import io.passerelle.webhook.shopify.Fetched;
import io.passerelle.webhook.shopify.ShopOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class InterleavingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject Settings settings;
    @Inject Orders orders;
    @Inject ShopOrders shopOrders;
    @Inject Reconciliation reconciliation;

    private ShopifyEmulator shop;

    @BeforeEach
    void connect() {
        shop = Outside.of(settings).shop();
    }

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    /// The last change is always lost: only Shopify shows two changes of one second apart.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_lost_doubled_or_late_one_pass_ends_in_the_shops_own_state(int seed) {
        Random random = new Random(seed);
        shop.faults().holdWebhooks();
        shop.faults().duplicateNextWebhooks(random.nextInt(6));
        for (Topic topic : Topic.values()) {
            shop.faults().dropNextWebhooks(topic, random.nextInt(3));
        }
        ShopOrder order = live(random);
        lose(order);
        if (random.nextBoolean()) {
            shop.releaseWebhooksNewestFirst();
        } else {
            shop.releaseWebhooks();
        }
        assertThat(shop.awaitQuiet(Duration.ofSeconds(20))).isTrue();

        reconciliation.requestSince(Instant.now().minus(1, ChronoUnit.HOURS));

        OrderId id = new OrderId(order.id());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(orders.current(id).map(known -> known.order()))
                                .contains(shown(id)));
    }

    private ShopOrder live(Random random) {
        ShopOrder order =
                shop.place(NewOrder.unpaid(NewLine.of("SKU-1", 3), NewLine.of("SKU-2", 2)));
        long line = order.lines().getFirst().id();
        shop.edit(order.id(), OrderEdit.remove(order.lines().getLast().id(), 1));
        shop.pay(order.id());
        if (random.nextBoolean()) {
            shop.refund(order.id(), Map.of(line, 1), RestockType.CANCEL);
        }
        return random.nextBoolean() ? shop.cancel(order.id(), true) : shop.fulfil(order.id());
    }

    /// Changes the order in a second of its own, and tells nobody.
    private void lose(ShopOrder order) {
        for (Topic topic : Topic.values()) {
            shop.faults().dropNextWebhooks(topic, 1000);
        }
        Instant before = shown(new OrderId(order.id())).updatedAt();
        await().until(() -> {
            shop.touch(order.id());
            return shown(new OrderId(order.id())).updatedAt().isAfter(before);
        });
    }

    private PlacedOrder shown(OrderId id) {
        return switch (shopOrders.find(id)) {
            case Fetched.Found(PlacedOrder order, Instant _) -> order;
            case Fetched.Missing() -> throw new AssertionError("missing");
            case Fetched.Unreadable(String reason) -> throw new AssertionError(reason);
        };
    }
}
