package io.passerelle.sync.run;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.inbox.KnownOrders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Orders whose webhooks are late, while syncs, bookings, deliveries of goods and reconciliations
/// go on: the shop never shows more than can truly be sold, and in the end shows exactly that.
@QuarkusTest
class LateWebhooksTest {
    private static final Duration LAG = Duration.ofSeconds(1);
    @Inject TestWorld world;
    @Inject SyncRun run;
    @Inject Reconciled reconciled;
    @Inject KnownOrders orders;
    private final List<ShopOrder> untold = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void the_shop_never_shows_more_than_can_be_sold(int seed) {
        Random random = new Random(seed);
        String sku = world.product(40, 40);
        run.one(Sku.of(sku), Mode.WRITE);
        int truth = 40;
        for (int step = 0; step < 60; step++) {
            world.pass(Duration.ofSeconds(1 + random.nextInt(3)));
            switch (random.nextInt(6)) {
                case 0, 1 -> truth -= sell(sku, 1 + random.nextInt(2));
                case 2 -> truth += receive(sku, random.nextInt(4));
                case 3 -> tellSome(sku, random);
                case 4 -> run.one(Sku.of(sku), Mode.WRITE);
                default -> reconcile(sku);
            }
            assertThat(world.shop().available(sku)).as("step " + step).isLessThanOrEqualTo(truth);
        }
        int end = truth;
        tellAll(sku);
        await().untilAsserted(() ->
                assertThat(world.file().stock(sku)).isEqualByComparingTo(Integer.toString(end)));
        world.pass(Snapshot.CLOCKS_APART);
        for (int i = 0; i < 2; i++) {
            run.one(Sku.of(sku), Mode.WRITE);
            reconcile(sku);
        }
        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(end));
    }

    private int sell(String sku, int units) {
        if (world.shop().available(sku) < units) {
            return 0;
        }
        untold.add(world.shop().place(NewOrder.paid(NewLine.of(sku, units))));
        return units;
    }

    private int receive(String sku, int units) {
        world.file().receive(sku, units);
        return units;
    }

    private void tellSome(String sku, Random random) {
        if (!untold.isEmpty()) {
            tell(untold.remove(random.nextInt(untold.size())), sku);
        }
    }

    private void tellAll(String sku) {
        untold.forEach(o -> tell(o, sku));
        untold.clear();
    }

    /// As webhook-service does: the mark follows the orders it stands for.
    private void reconcile(String sku) {
        world.pass(LAG.plusSeconds(1));
        Instant mark = world.now();
        tellAll(sku);
        reconciled.advance(mark);
    }

    private void tell(ShopOrder placed, String sku) {
        orders.accept(
                order(
                        placed.id(),
                        placed.head().createdAt(),
                        placed.updatedAt(),
                        line(placed.line(sku).id(), sku, placed.line(sku).quantity())));
    }
}
