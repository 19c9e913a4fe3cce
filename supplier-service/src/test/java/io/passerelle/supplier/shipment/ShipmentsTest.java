package io.passerelle.supplier.shipment;

import static io.passerelle.supplier.shipment.Despatches.fulfilments;
import static io.passerelle.supplier.shipment.Despatches.goods;
import static io.passerelle.supplier.shipment.Despatches.hash;
import static io.passerelle.supplier.shipment.Despatches.in;
import static io.passerelle.supplier.shipment.Despatches.notice;
import static io.passerelle.supplier.shipment.Despatches.number;
import static io.passerelle.supplier.shipment.Despatches.units;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.FulfilmentOrder;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.OrderFulfilment;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.order.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From a supplier's notice to the fulfilment in the shop, against the emulated shop.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
@QuarkusTestResource(TestShop.class)
class ShipmentsTest {
    @Inject Despatches despatches;
    @Inject ShipmentDesk desk;
    @Inject People people;

    @Test
    void a_notice_becomes_one_fulfilment_with_its_tracking() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 2), NewLine.of("AG-2", 1));

        despatches.receive(
                order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2), goods("AG-2", 1)));

        ShipmentView done = despatches.awaiting("fulfilled", order);
        OrderFulfilment made = fulfilments(order).getFirst();
        assertThat(fulfilments(order)).hasSize(1);
        assertThat(made.quantities()).isEqualTo(units(order, Map.of("AG-1", 2, "AG-2", 1)));
        assertThat(made.tracking().company()).isEqualTo("DHL");
        assertThat(made.tracking().numbers()).containsExactly("1Z1");
        assertThat(made.notified()).isFalse();
        assertThat(done.fulfilments()).containsExactly("gid://shopify/Fulfillment/" + made.id());
        assertThat(done.orderId()).isEqualTo(new OrderId(order.id()));
        given().header("Authorization", "Bearer test-token-of-some-length")
                .get("/api/shipments?state=fulfilled")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + done.id() + "' }.orderNumber", equalTo(number(order)));
    }

    @Test
    void an_orders_shipments_are_found_however_many_others_came_since() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 2));
        ShopOrder other = despatches.sent(NewLine.of("AG-1", 1));
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2)));
        despatches.receive(other, notice(other, "D2", List.of("1Z2"), goods("AG-1", 1)));
        ShipmentView done = despatches.awaiting("fulfilled", order);

        shipmentsOf(order, "").body("id", contains(done.id()));
        shipmentsOf(order, "held").body("id", empty());
        given().header("Authorization", "Bearer test-token-of-some-length")
                .get("/api/shipments?order=none")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse shipmentsOf(ShopOrder order, String state) {
        return given().header("Authorization", "Bearer test-token-of-some-length")
                .queryParam("order", order.id())
                .queryParam("state", state)
                .get("/api/shipments")
                .then()
                .statusCode(200);
    }

    @Test
    void carrier_link_and_mail_are_as_declared() {
        ShopOrder order = despatches.sent(NewLine.of("CM-1", 1));
        String number = number(order).replace("AGRIEST", "CALM");
        ShipmentNotice notice =
                new ShipmentNotice(
                        "D1",
                        number.toLowerCase(Locale.ROOT),
                        "dhl",
                        List.of("1Z/1"),
                        List.of(goods("CM-1", 1)));

        in(() -> desk.receive("calm", hash(), notice));

        await().until(() -> fulfilments(order).size() == 1);
        OrderFulfilment made = fulfilments(order).getFirst();
        assertThat(made.notified()).isTrue();
        assertThat(made.tracking().company()).isEqualTo("DHL Express");
        assertThat(made.tracking().urls()).containsExactly("https://track.example/1Z%2F1");
    }

    @Test
    void a_part_is_shipped_first_and_the_rest_later() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 3));

        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        despatches.awaiting("fulfilled", order);
        despatches.receive(order, notice(order, "D2", List.of("1Z2"), goods("AG-1", 2)));

        await().until(() -> fulfilments(order).size() == 2);
        assertThat(TestShop.shop.order(order.id()).line("AG-1").openQuantity()).isZero();
        assertThat(fulfilments(order))
                .extracting(f -> f.tracking().numbers().getFirst())
                .containsExactly("1Z1", "1Z2");
    }

    @Test
    void several_parcels_are_one_fulfilment_with_all_their_numbers() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 2));

        despatches.receive(order, notice(order, "D1", List.of("1Z1", "1Z2"), goods("AG-1", 2)));

        despatches.awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
        assertThat(fulfilments(order).getFirst().tracking().numbers())
                .containsExactly("1Z1", "1Z2");
    }

    @Test
    void parcels_of_which_the_goods_are_known_are_a_fulfilment_each() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 2), NewLine.of("AG-2", 1));
        ShipmentNotice notice =
                notice(
                        order,
                        "D1",
                        List.of("1ZA", "1ZB"),
                        new ShipmentNotice.Goods(null, new Sku("AG-1"), 1, "1ZA"),
                        new ShipmentNotice.Goods(null, new Sku("AG-2"), 1, "1ZA"),
                        new ShipmentNotice.Goods(null, new Sku("AG-1"), 1, "1ZB"));

        despatches.receive(order, notice);
        await().until(() -> fulfilments(order).size() == 2);
        despatches.receive(order, notice);

        await().until(() -> despatches.of(order).size() == 4);
        assertThat(despatches.of(order))
                .extracting(ShipmentView::state)
                .containsExactlyInAnyOrder("fulfilled", "fulfilled", "repeated", "repeated");
        assertThat(fulfilments(order))
                .extracting(f -> f.tracking().numbers(), OrderFulfilment::quantities)
                .containsExactlyInAnyOrder(
                        tuple(List.of("1ZA"), units(order, Map.of("AG-1", 1, "AG-2", 1))),
                        tuple(List.of("1ZB"), units(order, Map.of("AG-1", 1))));
    }

    @Test
    void units_of_two_locations_are_two_fulfilments() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 3), NewLine.of("AG-2", 1));
        TestShop.shop.move(order.id(), units(order, Map.of("AG-1", 1)), 7);

        despatches.receive(
                order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 3), goods("AG-2", 1)));

        ShipmentView done = despatches.awaiting("fulfilled", order);
        assertThat(done.fulfilments()).hasSize(2);
        assertThat(fulfilments(order))
                .extracting(OrderFulfilment::quantities)
                .containsExactlyInAnyOrder(
                        units(order, Map.of("AG-1", 2, "AG-2", 1)),
                        units(order, Map.of("AG-1", 1)));
    }

    @Test
    void the_same_notice_again_does_nothing() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 2));
        ShipmentNotice notice = notice(order, "D1", List.of("1Z1"), goods("AG-1", 1));
        String hash = hash();

        in(() -> desk.receive("agriest", hash, notice));
        despatches.awaiting("fulfilled", order);
        in(() -> desk.receive("agriest", hash, notice));
        despatches.receive(order, notice);

        despatches.awaiting("repeated", order);
        assertThat(despatches.of(order)).hasSize(2);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void what_is_on_hold_in_shopify_waits_and_says_why() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));
        FulfilmentOrder held = TestShop.shop.fulfilmentOrders(order.id()).getFirst();
        TestShop.shop.hold(held, "the buyer moves house");
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));

        await().until(() ->
                despatches.of(order).getFirst().reason().contains("the buyer moves house"));
        assertThat(despatches.of(order).getFirst().state()).isEqualTo("waiting");
        TestShop.shop.release(held);

        despatches.awaiting("fulfilled", order);
    }

    @Test
    void tracking_numbers_are_forgotten_with_the_buyer() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));
        despatches.receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        despatches.awaiting("fulfilled", order);

        people.forget(List.of(new OrderId(order.id())));

        assertThat(despatches.awaiting("fulfilled", order).trackingNumbers()).isEmpty();
    }

    @Test
    void what_the_caller_rolls_back_was_never_told() {
        ShopOrder order = despatches.sent(NewLine.of("AG-1", 1));

        QuarkusTransaction.begin();
        desk.receive("agriest", hash(), notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        QuarkusTransaction.rollback();

        assertThat(despatches.of(order)).isEmpty();
    }
}
