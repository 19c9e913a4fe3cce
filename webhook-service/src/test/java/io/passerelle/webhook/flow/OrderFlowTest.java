package io.passerelle.webhook.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.OrderEdit;
import io.passerelle.sandbox.shopify.RestockType;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Shared;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.event.EventSource;
import io.passerelle.webhook.event.Events;
import io.passerelle.webhook.event.NewEvent;
import io.passerelle.webhook.event.RawBody;
import io.passerelle.webhook.order.Orders;
import io.passerelle.webhook.payload.Bodies;
import io.passerelle.webhook.payload.Content;
import io.passerelle.webhook.shopify.Fetched;
import io.passerelle.webhook.shopify.ShopOrders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class OrderFlowTest {
    @Inject Settings settings;
    @Inject Orders orders;
    @Inject Events events;
    @Inject Work work;
    @Inject Bodies bodies;
    @Inject ShopOrders shopOrders;
    @Inject DataSource database;

    private Outside outside;
    private ShopifyEmulator shop;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
        shop = outside.shop();
    }

    @Test
    void a_placed_order_reaches_both_subscribers_and_only_the_supplier_learns_who_bought() {
        ShopOrder placed = shop.place(NewOrder.paid(NewLine.of("SKU-1", 2)));

        await().until(() -> !outside.sync().orders(placed.id()).isEmpty());
        await().until(() -> !outside.supplier().orders(placed.id()).isEmpty());
        assertThat(outside.sync().orders(placed.id()).getFirst().path("buyer").isNull()).isTrue();
        assertThat(outside.sync().orders(placed.id()).toString()).doesNotContain("Mustermann");
        assertThat(outside.supplier().orders(placed.id()).toString()).contains("Mustermann");
        assertThat(outside.sync().received().getFirst().authorization())
                .isEqualTo("Bearer test-token-of-some-length");
    }

    @Test
    void a_refund_is_fetched_and_a_cancellation_read() {
        ShopOrder order = shop.place(NewOrder.paid(NewLine.of("SKU-1", 3), NewLine.of("SKU-2", 1)));
        shop.refund(order.id(), Map.of(lineOf(order, 0), 1), RestockType.CANCEL);
        await().until(() -> takenFromStock(order.id()).equals(List.of(2, 1)));

        shop.cancel(order.id(), true);

        await().until(() -> takenFromStock(order.id()).equals(List.of(0, 0)));
        assertThat(current(order.id()).wasCancelled()).isTrue();
    }

    @Test
    void a_cancellation_without_restock_leaves_the_units_gone() {
        ShopOrder order = shop.place(NewOrder.paid(NewLine.of("SKU-1", 3)));

        shop.cancel(order.id(), false);

        await().until(() -> known(order.id()) && current(order.id()).wasCancelled());
        assertThat(takenFromStock(order.id())).containsExactly(3);
        assertThat(current(order.id()).lines().getFirst().current()).isZero();
    }

    @Test
    void an_edit_is_fetched() {
        ShopOrder order = shop.place(NewOrder.paid(NewLine.of("SKU-1", 3)));

        shop.edit(order.id(), OrderEdit.remove(lineOf(order, 0), 2));

        await().until(() -> known(order.id()) && takenFromStock(order.id()).equals(List.of(1)));
    }

    @Test
    void events_in_reverse_order_end_in_the_newest_state() {
        shop.faults().holdWebhooks();
        ShopOrder order = shop.place(NewOrder.unpaid(NewLine.of("SKU-3", 2)));
        shop.pay(order.id());
        shop.fulfil(order.id());
        shop.faults().duplicateNextWebhooks(3);

        shop.releaseWebhooksNewestFirst();

        assertThat(shop.awaitQuiet(Duration.ofSeconds(20))).isTrue();
        await().until(() -> known(order.id()));
        await().until(() -> current(order.id()).payment().hasBeenPaid());
    }

    @Test
    void a_deleted_order_stays_deleted_whatever_comes_late() {
        ShopOrder order = shop.place(NewOrder.paid(NewLine.of("SKU-3", 2)));
        await().until(() -> known(order.id()));
        shop.cancel(order.id(), true);

        shop.delete(order.id());

        await().until(() -> current(order.id()).deleted());
        await().until(() ->
                outside.supplier().orders(order.id()).stream()
                        .anyMatch(o -> o.path("deleted").asBoolean()));
    }

    @Test
    void an_old_delivery_is_not_believed_but_asked_about() {
        shop.faults().dropNextWebhooks(io.passerelle.sandbox.shopify.Topic.ORDERS_CREATE, 1);
        ShopOrder order = shop.place(NewOrder.paid(NewLine.of("SKU-4", 2)));
        String old =
                """
                {"id":%d,"name":"#old","created_at":"2026-11-21T10:00:00Z","currency":"EUR",
                 "updated_at":"2036-11-21T10:00:00Z","line_items":[]}
                """
                        .formatted(order.id());

        Sender.of(old).with("X-Shopify-Triggered-At", "2026-01-01T00:00:00.123456789Z").send();

        await().until(() -> known(order.id()));
        assertThat(current(order.id()).lines()).hasSize(1);
        assertThat(current(order.id()).name()).isNotEqualTo("#old");
    }

    @Test
    void shopify_being_away_delays_what_must_be_asked() {
        ShopOrder order = shop.place(NewOrder.paid(NewLine.of("SKU-4", 2)));
        await().until(() -> known(order.id()));
        shop.faults()
                .failNextCallsOf(
                        "OrderDetail", io.passerelle.sandbox.shopify.Faults.Call.BAD_GATEWAY, 2);

        String hint = "{\"id\":77,\"order_id\":" + order.id() + "}";
        Sender webhook = Sender.of(hint).with("X-Shopify-Topic", "refunds/create");
        webhook.send();

        await().until(() ->
                result(webhook).equals(List.of("outdated"))
                        || result(webhook).equals(List.of("applied")));
    }

    @Test
    void a_hint_about_an_order_shopify_does_not_show_is_parked() {
        Sender webhook =
                Sender.of("{\"id\":77,\"order_id\":123456}")
                        .with("X-Shopify-Topic", "refunds/create");

        webhook.send();

        await().until(() ->
                work.parked().stream()
                        .anyMatch(p -> p.reason().contains("does not show order 123456")));
    }

    @Test
    void an_event_whose_transaction_rolls_back_leaves_neither_row_nor_work() {
        String id = UUID.randomUUID().toString();

        QuarkusTransaction.begin();
        events.store(
                new NewEvent(
                        EventSource.WEBHOOK,
                        id,
                        "orders/create",
                        "",
                        "",
                        "",
                        new RawBody(new byte[1]),
                        ""));
        QuarkusTransaction.rollback();

        assertThat(Stored.count(database, "select count(*) from events where webhook_id = ?", id))
                .isZero();
        assertThat(
                        Stored.count(
                                database,
                                "select count(*) from scheduled_tasks where task_name = 'event'"
                                        + " and task_instance not in (select cast(id as text) from events)"))
                .isZero();
    }

    @Test
    void body_and_answer_tell_the_same_order() {
        ShopOrder order =
                shop.place(
                        NewOrder.paid(
                                        NewLine.of("SKU-1", 3),
                                        NewLine.of("SKU-2", 2),
                                        new NewLine.Custom(
                                                "Engraving", new java.math.BigDecimal("7.50"), 1),
                                        new NewLine.GiftCard(new java.math.BigDecimal("50.00"), 1),
                                        new NewLine.Tip(new java.math.BigDecimal("2.00")))
                                .withNote("Ring twice"));
        assertSame(order.id());
        shop.edit(order.id(), OrderEdit.remove(lineOf(order, 1), 1));
        assertSame(order.id());
        shop.refund(order.id(), Map.of(lineOf(order, 0), 1), RestockType.NO_RESTOCK);
        assertSame(order.id());
        shop.fulfil(order.id());
        shop.refund(order.id(), Map.of(lineOf(order, 0), 1), RestockType.RETURN);
        assertSame(order.id());
        ShopOrder other = shop.place(NewOrder.unpaid(NewLine.of("SKU-5", 2)).withoutPerson());
        shop.cancel(other.id(), true);
        assertSame(other.id());
        ShopOrder third = shop.place(NewOrder.paid(NewLine.of("SKU-5", 2)));
        shop.cancel(third.id(), false);
        assertSame(third.id());
    }

    /// What Shopify answers now, against the whole bodies it sent. Several may be of one second.
    private void assertSame(long id) {
        PlacedOrder answered =
                switch (shopOrders.find(new OrderId(id))) {
                    case Fetched.Found(PlacedOrder order, Instant _) -> order;
                    case Fetched.Missing() -> throw new AssertionError("missing");
                    case Fetched.Unreadable(String reason) -> throw new AssertionError(reason);
                };
        await().untilAsserted(() -> assertThat(sent(id)).contains(answered));
    }

    private List<PlacedOrder> sent(long id) {
        return Stored.column(
                        database,
                        "select cast(body as text) from events where order_id = ? and topic = 'orders/updated'",
                        id)
                .stream()
                .map(body -> bodies.read("orders/updated", body.getBytes(UTF_8)))
                .map(content -> ((Content.Whole) content).order())
                .toList();
    }

    @Test
    void a_stored_state_survives_what_xml_and_utf8_cannot_bear() {
        Sender.of(Shared.payload("xml_hostile")).send();

        await().until(() -> !outside.supplier().orders(5800000000484L).isEmpty());
        JsonNode sent = outside.supplier().orders(5800000000484L).getFirst();
        assertThat(sent.path("lines").path(0).path("title").asText()).isNotBlank();
    }

    @Test
    void more_lines_than_a_page_holds_are_all_fetched() {
        NewLine[] lines = new NewLine[120];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = NewLine.of("SKU-" + (1 + i % 5), 1);
        }
        ShopOrder order = shop.place(NewOrder.paid(lines));

        assertThat(shopOrders.find(new OrderId(order.id())))
                .isInstanceOfSatisfying(
                        Fetched.Found.class, f -> assertThat(f.order().lines()).hasSize(120));
    }

    @Test
    void
            three_hundred_lines_with_emoji_custom_items_gift_card_and_tip_and_no_person_lose_nothing() {
        NewLine[] lines = new NewLine[300];
        for (int i = 0; i < lines.length; i++) {
            lines[i] =
                    i % 3 == 0
                            ? new NewLine.Custom("Gravure 🎁 n° " + i, BigDecimal.TEN, 1)
                            : NewLine.of("SKU-" + (1 + i % 5), 1);
        }
        lines[297] = new NewLine.GiftCard(BigDecimal.TEN, 1);
        lines[298] = new NewLine.Tip(BigDecimal.ONE);
        ShopOrder order = shop.place(NewOrder.paid(lines).withoutPerson());

        await().until(() -> known(order.id()));

        PlacedOrder stored = current(order.id());
        assertThat(stored.lines()).hasSize(300);
        assertThat(stored.lines().get(3).title()).isEqualTo("Gravure 🎁 n° 3");
        assertThat(stored.lines().get(3).sku()).isNull();
        assertThat(stored.lines().get(297).requiresShipping()).isFalse();
        assertThat(stored.lines().get(298).sku()).isNull();
    }

    private List<String> result(Sender webhook) {
        return Stored.column(
                database,
                "select coalesce(result, '') from events where webhook_id = ?",
                webhook.webhookId());
    }

    private static long lineOf(ShopOrder order, int index) {
        return order.lines().get(index).id();
    }

    private boolean known(long id) {
        return orders.current(new OrderId(id)).isPresent();
    }

    private PlacedOrder current(long id) {
        return orders.current(new OrderId(id)).orElseThrow().order();
    }

    private List<Integer> takenFromStock(long id) {
        return orders.current(new OrderId(id)).stream()
                .flatMap(k -> k.order().lines().stream())
                .map(l -> l.takenFromStock())
                .toList();
    }
}
