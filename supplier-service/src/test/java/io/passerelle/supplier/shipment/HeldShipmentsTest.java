package io.passerelle.supplier.shipment;

import static io.passerelle.supplier.shipment.Despatches.fulfilments;
import static io.passerelle.supplier.shipment.Despatches.goods;
import static io.passerelle.supplier.shipment.Despatches.hash;
import static io.passerelle.supplier.shipment.Despatches.in;
import static io.passerelle.supplier.shipment.Despatches.notice;
import static io.passerelle.supplier.shipment.Despatches.number;
import static io.passerelle.supplier.shipment.Despatches.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.work.Decider;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.RestockType;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.cli.Commands;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What a notice tells that cannot be so is held for a person, and nothing of it is sent to the
/// shop.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
@QuarkusTestResource(TestShop.class)
class HeldShipmentsTest {
    @Inject Despatches despatches;
    @Inject ShipmentDesk desk;
    @Inject ParkedUnits parked;
    @Inject CommandLine.IFactory factory;

    @AfterEach
    void clearFaults() {
        TestShop.shop.faults().clear();
    }

    @Test
    void more_than_was_ordered_is_held_and_never_sent() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 2), NewLine.of("AG-2", 1));

        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 3)));

        assertThat(despatches.awaiting("held", order).reason())
                .isEqualTo(
                        "SKU AG-1: 3 units told as shipped, but of 2 ordered only 2 were still to"
                                + " come");
        assertThat(fulfilments(order)).isEmpty();
    }

    @Test
    void earlier_shipments_count() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 3), NewLine.of("AG-2", 5));
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2)));
        despatches.awaiting("fulfilled", order);

        despatches.receive(order, notice(order, "D2", List.of("1Z2"), goods("AG-1", 2)));

        assertThat(despatches.awaiting("held", order).reason())
                .contains("only 1 were still to come");
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void a_sku_that_was_not_ordered_is_held() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 2));

        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-9", 1)));

        assertThat(despatches.awaiting("held", order).reason())
                .isEqualTo("SKU AG-9 is not of this purchase order");
    }

    @Test
    void an_unknown_order_is_held_until_it_is_known_and_replayed() {
        ShopOrder order = TestShop.place(NewLine.of("AG-1", 1));
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        ShipmentView held = despatches.awaiting("held", order);
        assertThat(held.reason()).isEqualTo("there is no purchase order " + number(order));

        despatches.hand(order);
        despatches.replay(held);

        despatches.awaiting("fulfilled", order);
        await().until(() -> !despatches.isParked(held));
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void another_suppliers_order_is_held() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));

        in(() ->
                desk.receive(
                        "flora", hash(), notice(order, "D1", List.of("1Z1"), goods("AG-1", 1))));

        assertThat(despatches.awaiting("held", order).reason())
                .contains("is for another supplier, agriest");
        assertThat(fulfilments(order)).isEmpty();
    }

    @Test
    void a_despatch_told_again_with_other_goods_is_held() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 4));
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        despatches.awaiting("fulfilled", order);

        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2)));

        ShipmentView held = despatches.awaiting("held", order);
        assertThat(held.reason()).contains("with other goods or parcels");
        despatches.replay(held);
        await().until(() -> fulfilments(order).size() == 2);
    }

    @Test
    void what_waits_too_long_is_held() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));
        TestShop.shop.hold(TestShop.shop.fulfilmentOrders(order.id()).getFirst(), "for ever");
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));

        ShipmentView held = despatches.awaiting("held", order);

        assertThat(held.reason()).contains("ON_HOLD (for ever)").contains("waited for PT3S");
    }

    @Test
    void a_user_error_is_held_with_shopifys_words_and_can_be_replayed() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));
        TestShop.shop.faults().refuseNextFulfilment("The moon is full");
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));

        ShipmentView held = despatches.awaiting("held", order);
        assertThat(held.reason()).isEqualTo("Shopify refused the fulfilment: The moon is full");
        assertThat(fulfilments(order)).isEmpty();
        despatches.replay(held);

        despatches.awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void what_staff_has_fulfilled_or_cancelled_is_held() {
        ShopOrder done = despatches.sent(NewLine.of("AG-1", 2));
        TestShop.shop.fulfil(done.id());
        ShopOrder gone = despatches.sent(NewLine.of("AG-1", 2));
        TestShop.shop.cancel(gone.id(), true);
        ShopOrder less = despatches.sent(NewLine.of("AG-1", 2));
        TestShop.shop.refund(less.id(), units(less, Map.of("AG-1", 1)), RestockType.CANCEL);

        for (ShopOrder order : List.of(done, gone, less)) {
            despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2)));
        }

        assertThat(despatches.awaiting("held", done).reason())
                .contains("in Shopify 0 are left to ship");
        assertThat(despatches.awaiting("held", gone).reason())
                .contains("the order is cancelled in Shopify");
        assertThat(despatches.awaiting("held", less).reason())
                .contains("in Shopify 1 are left to ship");
    }

    @Test
    void a_person_may_end_it() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 9)));
        ShipmentView held = despatches.awaiting("held", order);
        await().until(() -> despatches.isParked(held));

        parked.cancel("held-shipment", held.id(), new Decider("Ada", "the supplier mistyped it"));

        assertThat(despatches.awaiting("cancelled", order).id()).isEqualTo(held.id());
        assertThat(despatches.isParked(held)).isFalse();
    }

    @Test
    void shipments_are_listed_on_the_command_line() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 7)));
        ShipmentView held = despatches.awaiting("held", order);

        StringWriter out = new StringWriter();
        assertThat(run(out, "shipments", "--state", "held")).isZero();
        assertThat(out.toString()).contains(held.id(), number(order), "7 units told as shipped");

        StringWriter all = new StringWriter();
        assertThat(run(all, "shipments", "--json")).isZero();
        assertThat(all.toString()).contains("\"id\" : \"" + held.id() + "\"", "\"1Z1\"");
        assertThat(run(new StringWriter(), "shipments", "--state", "lost")).isEqualTo(2);
    }

    private int run(StringWriter out, String... command) {
        return new CommandLine(Commands.TOP, factory)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(command);
    }
}
