package io.passerelle.supplier.shipment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.shopify.Faults.Call;
import io.passerelle.sandbox.shopify.FulfilmentOrder;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.OrderFulfilment;
import io.passerelle.sandbox.shopify.RestockType;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.cli.Commands;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.People;
import io.passerelle.supplier.order.PurchaseOrders;
import io.passerelle.supplier.shopify.OrderToShip;
import io.passerelle.supplier.shopify.ShopFulfilments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/// From a supplier's notice to the fulfilment in the shop, against the emulated shop.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
@QuarkusTestResource(TestShop.class)
class ShipmentsTest {
    private static final String CREATE = "FulfillmentCreate";
    @Inject ShipmentDesk desk;
    @Inject Shipments shipments;
    @Inject ShipmentBook book;
    @Inject ShopFulfilments shop;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Work work;
    @Inject ParkedUnits parked;
    @Inject People people;
    @Inject CommandLine.IFactory factory;

    @AfterEach
    void clearFaults() {
        TestShop.shop.faults().clear();
    }

    @Test
    void a_notice_becomes_one_fulfilment_with_its_tracking() {
        ShopOrder order = sent(NewLine.of("AG-1", 2), NewLine.of("AG-2", 1));

        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2), goods("AG-2", 1)));

        ShipmentView done = awaiting("fulfilled", order);
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
                .body(
                        "find { it.id == '" + done.id() + "' }.orderNumber",
                        org.hamcrest.Matchers.equalTo(number(order)));
    }

    @Test
    void carrier_link_and_mail_are_as_declared() {
        ShopOrder order = sent(NewLine.of("CM-1", 1));
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
        ShopOrder order = sent(NewLine.of("AG-1", 3));

        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        awaiting("fulfilled", order);
        receive(order, notice(order, "D2", List.of("1Z2"), goods("AG-1", 2)));

        await().until(() -> fulfilments(order).size() == 2);
        assertThat(TestShop.shop.order(order.id()).line("AG-1").openQuantity()).isZero();
        assertThat(fulfilments(order))
                .extracting(f -> f.tracking().numbers().getFirst())
                .containsExactly("1Z1", "1Z2");
    }

    @Test
    void several_parcels_are_one_fulfilment_with_all_their_numbers() {
        ShopOrder order = sent(NewLine.of("AG-1", 2));

        receive(order, notice(order, "D1", List.of("1Z1", "1Z2"), goods("AG-1", 2)));

        awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
        assertThat(fulfilments(order).getFirst().tracking().numbers())
                .containsExactly("1Z1", "1Z2");
    }

    @Test
    void parcels_of_which_the_goods_are_known_are_a_fulfilment_each() {
        ShopOrder order = sent(NewLine.of("AG-1", 2), NewLine.of("AG-2", 1));
        ShipmentNotice notice =
                notice(
                        order,
                        "D1",
                        List.of("1ZA", "1ZB"),
                        new ShipmentNotice.Goods(null, new Sku("AG-1"), 1, "1ZA"),
                        new ShipmentNotice.Goods(null, new Sku("AG-2"), 1, "1ZA"),
                        new ShipmentNotice.Goods(null, new Sku("AG-1"), 1, "1ZB"));

        receive(order, notice);
        await().until(() -> fulfilments(order).size() == 2);
        receive(order, notice);

        await().until(() -> of(order).size() == 4);
        assertThat(of(order))
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
        ShopOrder order = sent(NewLine.of("AG-1", 3), NewLine.of("AG-2", 1));
        TestShop.shop.move(order.id(), units(order, Map.of("AG-1", 1)), 7);

        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 3), goods("AG-2", 1)));

        ShipmentView done = awaiting("fulfilled", order);
        assertThat(done.fulfilments()).hasSize(2);
        assertThat(fulfilments(order))
                .extracting(OrderFulfilment::quantities)
                .containsExactlyInAnyOrder(
                        units(order, Map.of("AG-1", 2, "AG-2", 1)),
                        units(order, Map.of("AG-1", 1)));
    }

    @Test
    void more_than_was_ordered_is_held_and_never_sent() {
        ShopOrder order = sent(NewLine.of("AG-1", 2), NewLine.of("AG-2", 1));

        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 3)));

        assertThat(awaiting("held", order).reason())
                .isEqualTo(
                        "SKU AG-1: 3 units told as shipped, but of 2 ordered only 2 were still to"
                                + " come");
        assertThat(fulfilments(order)).isEmpty();
    }

    @Test
    void earlier_shipments_count() {
        ShopOrder order = sent(NewLine.of("AG-1", 3), NewLine.of("AG-2", 5));
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2)));
        awaiting("fulfilled", order);

        receive(order, notice(order, "D2", List.of("1Z2"), goods("AG-1", 2)));

        assertThat(awaiting("held", order).reason()).contains("only 1 were still to come");
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void a_sku_that_was_not_ordered_is_held() {
        ShopOrder order = sent(NewLine.of("AG-1", 2));

        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-9", 1)));

        assertThat(awaiting("held", order).reason())
                .isEqualTo("SKU AG-9 is not of this purchase order");
    }

    @Test
    void an_unknown_order_is_held_until_it_is_known_and_replayed() {
        ShopOrder order = TestShop.place(NewLine.of("AG-1", 1));
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        ShipmentView held = awaiting("held", order);
        assertThat(held.reason()).isEqualTo("there is no purchase order " + number(order));

        hand(order);
        replay(held);

        awaiting("fulfilled", order);
        await().until(() -> !isParked(held));
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void another_suppliers_order_is_held() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));

        in(() ->
                desk.receive(
                        "flora", hash(), notice(order, "D1", List.of("1Z1"), goods("AG-1", 1))));

        assertThat(awaiting("held", order).reason()).contains("is for another supplier, agriest");
        assertThat(fulfilments(order)).isEmpty();
    }

    @Test
    void the_same_notice_again_does_nothing() {
        ShopOrder order = sent(NewLine.of("AG-1", 2));
        ShipmentNotice notice = notice(order, "D1", List.of("1Z1"), goods("AG-1", 1));
        String hash = hash();

        in(() -> desk.receive("agriest", hash, notice));
        awaiting("fulfilled", order);
        in(() -> desk.receive("agriest", hash, notice));
        receive(order, notice);

        awaiting("repeated", order);
        assertThat(of(order)).hasSize(2);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void a_despatch_told_again_with_other_goods_is_held() {
        ShopOrder order = sent(NewLine.of("AG-1", 4));
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        awaiting("fulfilled", order);

        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2)));

        ShipmentView held = awaiting("held", order);
        assertThat(held.reason()).contains("with other goods or parcels");
        replay(held);
        await().until(() -> fulfilments(order).size() == 2);
    }

    @Test
    void a_lost_answer_makes_no_second_fulfilment() {
        ShopOrder order = sent(NewLine.of("AG-1", 4));
        TestShop.shop.faults().failNextCallsOf(CREATE, "1ZLOST", Call.ANSWER_LOST, 1);

        receive(order, notice(order, "D1", List.of("1ZLOST"), goods("AG-1", 1)));

        ShipmentView done = awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
        assertThat(done.fulfilments())
                .containsExactly("gid://shopify/Fulfillment/" + fulfilments(order).getFirst().id());
    }

    /// Alike in all but what was known before: the answer of the second is lost.
    @Test
    void an_earlier_fulfilment_alike_is_not_taken_for_the_lost_one() {
        ShopOrder order = sent(NewLine.of("AG-1", 4));
        receive(order, notice(order, "D1", List.of("1ZSAME"), goods("AG-1", 1)));
        awaiting("fulfilled", order);
        TestShop.shop.faults().failNextCallsOf(CREATE, "1ZSAME", Call.CONNECTION_CLOSED, 1);

        receive(order, notice(order, "D2", List.of("1ZSAME"), goods("AG-1", 1)));

        await().until(() -> of(order).stream().allMatch(s -> s.state().equals("fulfilled")));
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
        ShopOrder order = sent(NewLine.of("AG-1", 4));
        TestShop.shop.faults().failNextCallsOf(CREATE, "1Z" + fault, fault, 2);

        receive(order, notice(order, "D1", List.of("1Z" + fault), goods("AG-1", 1)));

        awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void after_a_crash_before_the_call_it_is_made_once() {
        ShopOrder order = sent(NewLine.of("AG-1", 4));
        FulfilmentOrder held = TestShop.shop.fulfilmentOrders(order.id()).getFirst();
        TestShop.shop.hold(held, "crash test");
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        ShipmentView waiting = awaiting("waiting", order);

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

        awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void what_cannot_be_told_is_left_to_a_person() {
        ShopOrder order = sent(NewLine.of("AG-1", 5));
        TestShop.shop.faults().failNextCallsOf(CREATE, "1ZDOUBT", Call.CONNECTION_CLOSED, 1);
        receive(order, notice(order, "D1", List.of("1ZDOUBT"), goods("AG-1", 1)));
        await().until(() -> waitsForAnswer(order));
        TestShop.shop.fulfil(order.id(), units(order, Map.of("AG-1", 2)));

        ShipmentView held = awaiting("held", order);
        assertThat(held.reason()).contains("no answer came; Shopify shows none like it");
        assertThat(fulfilments(order)).hasSize(1);

        replay(held);

        awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(2);
    }

    @Test
    void what_is_on_hold_in_shopify_waits_and_says_why() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));
        FulfilmentOrder held = TestShop.shop.fulfilmentOrders(order.id()).getFirst();
        TestShop.shop.hold(held, "the buyer moves house");
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));

        await().until(() -> of(order).getFirst().reason().contains("the buyer moves house"));
        assertThat(of(order).getFirst().state()).isEqualTo("waiting");
        TestShop.shop.release(held);

        awaiting("fulfilled", order);
    }

    @Test
    void what_waits_too_long_is_held() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));
        TestShop.shop.hold(TestShop.shop.fulfilmentOrders(order.id()).getFirst(), "for ever");
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));

        ShipmentView held = awaiting("held", order);

        assertThat(held.reason()).contains("ON_HOLD (for ever)").contains("waited for PT3S");
    }

    @Test
    void a_user_error_is_held_with_shopifys_words_and_can_be_replayed() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));
        TestShop.shop.faults().refuseNextFulfilment("The moon is full");
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));

        ShipmentView held = awaiting("held", order);
        assertThat(held.reason()).isEqualTo("Shopify refused the fulfilment: The moon is full");
        assertThat(fulfilments(order)).isEmpty();
        replay(held);

        awaiting("fulfilled", order);
        assertThat(fulfilments(order)).hasSize(1);
    }

    @Test
    void what_staff_has_fulfilled_or_cancelled_is_held() {
        ShopOrder done = sent(NewLine.of("AG-1", 2));
        TestShop.shop.fulfil(done.id());
        ShopOrder gone = sent(NewLine.of("AG-1", 2));
        TestShop.shop.cancel(gone.id(), true);
        ShopOrder less = sent(NewLine.of("AG-1", 2));
        TestShop.shop.refund(less.id(), units(less, Map.of("AG-1", 1)), RestockType.CANCEL);

        for (ShopOrder order : List.of(done, gone, less)) {
            receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 2)));
        }

        assertThat(awaiting("held", done).reason()).contains("in Shopify 0 are left to ship");
        assertThat(awaiting("held", gone).reason()).contains("the order is cancelled in Shopify");
        assertThat(awaiting("held", less).reason()).contains("in Shopify 1 are left to ship");
    }

    @Test
    void a_person_may_end_it() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 9)));
        ShipmentView held = awaiting("held", order);
        await().until(() -> isParked(held));

        parked.cancel("held-shipment", held.id(), new Decider("Ada", "the supplier mistyped it"));

        assertThat(awaiting("cancelled", order).id()).isEqualTo(held.id());
        assertThat(isParked(held)).isFalse();
    }

    @Test
    void shipments_are_listed_on_the_command_line() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 7)));
        ShipmentView held = awaiting("held", order);

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

    @Test
    void tracking_numbers_are_forgotten_with_the_buyer() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));
        receive(order, notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        awaiting("fulfilled", order);

        people.forget(List.of(new OrderId(order.id())));

        assertThat(awaiting("fulfilled", order).trackingNumbers()).isEmpty();
    }

    @Test
    void what_the_caller_rolls_back_was_never_told() {
        ShopOrder order = sent(NewLine.of("AG-1", 1));

        QuarkusTransaction.begin();
        desk.receive("agriest", hash(), notice(order, "D1", List.of("1Z1"), goods("AG-1", 1)));
        QuarkusTransaction.rollback();

        assertThat(of(order)).isEmpty();
    }

    private ShopOrder sent(NewLine... lines) {
        ShopOrder order = TestShop.place(lines);
        hand(order);
        return order;
    }

    private void hand(ShopOrder order) {
        intake.accept(TestShop.handedOver(order));
        await().until(() ->
                purchaseOrders
                        .order(new OrderId(order.id()))
                        .orElseThrow()
                        .purchaseOrders()
                        .getFirst()
                        .state()
                        .equals("sent"));
    }

    private void receive(ShopOrder order, ShipmentNotice notice) {
        assertThat(notice.orderNumber()).isEqualTo(number(order));
        in(() -> desk.receive("agriest", hash(), notice));
    }

    private static void in(Runnable transaction) {
        QuarkusTransaction.requiringNew().run(transaction);
    }

    private static String hash() {
        return UUID.randomUUID().toString().replace("-", "").repeat(2);
    }

    private static ShipmentNotice notice(
            ShopOrder order, String id, List<String> tracking, ShipmentNotice.Goods... goods) {
        return new ShipmentNotice(id, number(order), "DHL", tracking, Arrays.asList(goods));
    }

    private static ShipmentNotice.Goods goods(String sku, int quantity) {
        return new ShipmentNotice.Goods(null, new Sku(sku), quantity);
    }

    private static String number(ShopOrder order) {
        return order.name().substring(1) + "-AGRIEST";
    }

    private static Map<Long, Integer> units(ShopOrder order, Map<String, Integer> bySku) {
        Map<Long, Integer> units = new java.util.HashMap<>();
        bySku.forEach((sku, n) -> units.put(order.line(sku).id(), n));
        return units;
    }

    private static List<OrderFulfilment> fulfilments(ShopOrder order) {
        return TestShop.shop.order(order.id()).fulfilments();
    }

    private List<ShipmentView> of(ShopOrder order) {
        return shipments.newest().stream()
                .filter(s -> s.orderNumber().equals(number(order)))
                .toList();
    }

    private ShipmentView awaiting(String state, ShopOrder order) {
        return await().until(
                        () ->
                                of(order).stream()
                                        .filter(s -> s.state().equals(state))
                                        .findFirst()
                                        .orElse(null),
                        java.util.Objects::nonNull);
    }

    private boolean waitsForAnswer(ShopOrder order) {
        return of(order).stream().anyMatch(s -> book.open(s.id()).isPresent());
    }

    private void replay(ShipmentView held) {
        await().until(() -> isParked(held));
        assertThat(work.replay("held-shipment", held.id())).isTrue();
    }

    private boolean isParked(ShipmentView held) {
        return !parked.find(ParkedFilter.unit("held-shipment", held.id())).isEmpty();
    }
}
