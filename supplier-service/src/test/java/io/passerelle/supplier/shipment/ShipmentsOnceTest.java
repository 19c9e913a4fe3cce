package io.passerelle.supplier.shipment;

import static io.passerelle.supplier.shipment.Despatches.fulfilments;
import static io.passerelle.supplier.shipment.Despatches.goods;
import static io.passerelle.supplier.shipment.Despatches.notice;
import static io.passerelle.supplier.shipment.Despatches.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.OrderId;
import io.passerelle.sandbox.shopify.Faults.Call;
import io.passerelle.sandbox.shopify.FulfilmentOrder;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.shopify.OrderToShip;
import io.passerelle.supplier.shopify.ShopFulfilments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lost answers, failures and crashes: what was shipped once is told to the shop once.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
@QuarkusTestResource(TestShop.class)
class ShipmentsOnceTest {
    private static final String CREATE = "FulfillmentCreate";
    @Inject Despatches despatches;
    @Inject ShipmentBook book;
    @Inject ShopFulfilments shop;

    @AfterEach
    void clearFaults() {
        TestShop.shop.faults().clear();
    }

    @Test
    void a_lost_answer_makes_no_second_fulfilment() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 4));
        TestShop.shop.faults().failNextCallsOf(CREATE, "1ZLOST", Call.ANSWER_LOST, 1);

        despatches.receive(order, notice(order, "D1", List.of("1ZLOST"), goods("AG-1", 1)));

        ShipmentView done = despatches.awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
        assertThat(done.fulfilments())
                .containsExactly("gid://shopify/Fulfillment/" + fulfilments(order).getFirst().id());
    }

    /// Alike in all but what was known before: the answer of the second is lost.
    @Test
    void an_earlier_fulfilment_alike_is_not_taken_for_the_lost_one() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 4));
        despatches.receive(order, notice(order, "D1", List.of("1ZSAME"), goods("AG-1", 1)));
        despatches.awaiting("fulfilled", order);
        TestShop.shop.faults().failNextCallsOf(CREATE, "1ZSAME", Call.CONNECTION_CLOSED, 1);

        despatches.receive(order, notice(order, "D2", List.of("1ZSAME"), goods("AG-1", 1)));

        await().until(() ->
                despatches.of(order).stream().allMatch(s -> s.state().equals("fulfilled")));
        assertThat(fulfilments(order)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Call.class,
            names = {
                "CONNECTION_CLOSED",
                "THROTTLED",
                "TOO_MANY_REQUESTS",
                "SERVER_ERROR",
                "BAD_GATEWAY"
            })
    void what_failed_before_it_was_made_is_made_once(Call fault) {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 4));
        TestShop.shop.faults().failNextCallsOf(CREATE, "1Z" + fault, fault, 2);

        despatches.receive(order, notice(order, "D1", List.of("1Z" + fault), goods("AG-1", 1)));

        despatches.awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void after_a_crash_before_the_call_it_is_made_once() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 4));
        FulfilmentOrder held = TestShop.shop.fulfilmentOrders(order.id()).getFirst();
        TestShop.shop.hold(held, "crash test");
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        ShipmentView waiting = despatches.awaiting("waiting", order);

        // What the process wrote down before it died.
        OrderId id = new OrderId(order.id());
        OrderToShip seen = shop.toShip(id).orElseThrow();
        var from = seen.fulfilmentOrders().getFirst();
        book.ask(
                waiting.id(),
                new ShippingPlan.Ship(
                        from.id(),
                        Map.of(from.parts().getFirst().line(), 1),
                        Map.of(from.parts().getFirst().id(), 1)),
                seen,
                shop.shipped(id).orElseThrow());
        TestShop.shop.release(held);

        despatches.awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void what_cannot_be_told_is_left_to_a_person() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 5));
        TestShop.shop.faults().failNextCallsOf(CREATE, "1ZDOUBT", Call.CONNECTION_CLOSED, 1);
        despatches.receive(order, notice(order, "D1", List.of("1ZDOUBT"), goods("AG-1", 1)));
        await().until(() -> despatches.waitsForAnswer(order));
        TestShop.shop.fulfil(order.id(), units(order, Map.of("AG-1", 2)));

        ShipmentView held = despatches.awaiting("held", order);
        assertThat(held.reason()).contains("no answer came; Shopify shows none like it");
        assertThat(fulfilments(order)).hasSize(1);

        despatches.replay(held);

        despatches.awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(2);
    }
}
