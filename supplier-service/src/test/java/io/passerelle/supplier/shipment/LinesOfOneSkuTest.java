package io.passerelle.supplier.shipment;

import static io.passerelle.supplier.shipment.Despatches.fulfilments;
import static io.passerelle.supplier.shipment.Despatches.goods;
import static io.passerelle.supplier.shipment.Despatches.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sandbox.shopify.FulfilmentOrder;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.OrderFulfilment;
import io.passerelle.sandbox.shopify.OrderLine;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.TestSuppliers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two lines of an order have the same SKU, and each leaves in a parcel of its own.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
@QuarkusTestResource(TestShop.class)
class LinesOfOneSkuTest {
    @Inject Despatches despatches;

    @Test
    void shipments_that_wait_at_the_same_time_take_a_line_each() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1), NewLine.of("AG-1", 1));
        FulfilmentOrder held = TestShop.shop.fulfilmentOrders(order.id()).getFirst();
        TestShop.shop.hold(held, "the buyer moves house");
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        despatches.receive(order, notice(order, "D2", List.of("1Z2"), goods("AG-1", 1)));
        await().until(() ->
                despatches.of(order).stream().allMatch(s -> s.reason().contains("moves house")));

        TestShop.shop.release(held);

        awaitBothLinesFulfilled(order);
    }

    @Test
    void one_that_was_held_takes_the_line_that_another_has_left() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1), NewLine.of("AG-1", 1));
        FulfilmentOrder held = TestShop.shop.fulfilmentOrders(order.id()).getFirst();
        TestShop.shop.hold(held, "for ever");
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        ShipmentView first = despatches.awaiting("held", order);
        TestShop.shop.release(held);
        despatches.receive(order, notice(order, "D2", List.of("1Z2"), goods("AG-1", 1)));
        despatches.awaiting("fulfilled", order);

        despatches.replay(first);

        awaitBothLinesFulfilled(order);
    }

    private void awaitBothLinesFulfilled(ShopOrder order) {
        await().until(() ->
                despatches.of(order).stream().allMatch(s -> s.state().equals("fulfilled")));
        List<Map<Long, Integer>> one =
                order.lines().stream().map(OrderLine::id).map(line -> Map.of(line, 1)).toList();
        assertThat(fulfilments(order))
                .extracting(OrderFulfilment::quantities)
                .containsExactlyInAnyOrderElementsOf(one);
    }
}
