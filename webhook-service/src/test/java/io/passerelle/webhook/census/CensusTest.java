package io.passerelle.webhook.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Outcome;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.passerelle.sandbox.shopify.Topic;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class CensusTest {
    @Inject Settings settings;
    @Inject DataSource database;
    @Inject Orders orders;
    @Inject DayCounter counter;
    @Inject CensusWork counting;
    @Inject Census census;

    private Outside outside;
    private ShopifyEmulator shop;
    private ShopDay today;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
        shop = outside.shop();
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        today = new ShopDay(LocalDate.of(2026, 1, 1), begin, begin.plusSeconds(3600));
        await().until(() -> !Instant.now().isBefore(begin));
    }

    @Test
    void an_order_missing_here_is_named_and_enters_by_the_same_door() {
        dropWebhooks();
        OrderId missed = place();

        DayCount first = counter.count(today);

        assertThat(first.missing()).containsExactly(missed);
        assertThat(first.inShop()).isOne();
        assertThat(first.here()).isZero();
        await().until(() -> orders.current(missed).isPresent());
        assertThat(
                        Stored.column(
                                database,
                                "select first_source from orders where id = ?",
                                missed.value()))
                .containsExactly("reconciled");
        assertThat(counter.count(today).differs()).isFalse();
    }

    @Test
    void a_day_that_agrees_costs_one_call() {
        placeHeard();
        int listed = shop.calls().getOrDefault("OrdersSince", 0);
        int counted = shop.calls().getOrDefault("OrdersCount", 0);

        assertThat(counter.count(today).differs()).isFalse();

        assertThat(shop.calls().getOrDefault("OrdersSince", 0)).isEqualTo(listed);
        assertThat(shop.calls().getOrDefault("OrdersCount", 0)).isEqualTo(counted + 1);
    }

    @Test
    void a_count_that_is_not_exact_is_settled_by_the_ids() {
        placeHeard();
        outside.shopSays(
                "OrdersCount", "{\"ordersCount\":{\"count\":1,\"precision\":\"AT_LEAST\"}}");
        int listed = shop.calls().getOrDefault("OrdersSince", 0);

        assertThat(counter.count(today).differs()).isFalse();

        assertThat(shop.calls()).containsEntry("OrdersSince", listed + 1);
    }

    @Test
    void an_order_deleted_without_our_hearing_of_it_is_named() {
        OrderId gone = placeHeard();
        cancel(gone);
        dropWebhooks();
        shop.delete(gone.value());

        assertThat(counter.count(today).unknown()).containsExactly(gone);
    }

    @Test
    void an_order_whose_deletion_was_heard_is_no_difference() {
        OrderId gone = placeHeard();
        cancel(gone);
        shop.delete(gone.value());
        await().until(() -> orders.isDeleted(gone));

        assertThat(counter.count(today).differs()).isFalse();
    }

    @Test
    void each_day_is_kept_with_its_newest_count() {
        assertThat(counting.perform(CensusWork.KEY)).isEqualTo(Outcome.done());
        assertThat(counting.perform(CensusWork.KEY)).isEqualTo(Outcome.done());

        assertThat(census.latest())
                .hasSize(7)
                .isSortedAccordingTo((a, b) -> b.day().compareTo(a.day()));
        assertThat(Stored.count(database, "select count(*) from order_census")).isEqualTo(7);
    }

    @Test
    void a_shop_that_does_not_answer_is_asked_again_later() {
        shop.faults().failNextCallsOf("OrdersCount", Faults.Call.BAD_GATEWAY, 1);

        assertThat(counting.perform(CensusWork.KEY)).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void a_check_is_due_once_a_day() {
        counting.perform(CensusWork.KEY);
        checkedAt(Instant.now().minus(Duration.ofHours(23)));
        census.due();
        assertThat(scheduled()).isZero();
        Instant before = Instant.now();
        checkedAt(before.minus(Duration.ofHours(25)));

        census.due();

        await().until(() ->
                Stored.count(database, "select max(checked_at) from order_census")
                        >= before.toEpochMilli());
    }

    private void checkedAt(Instant time) {
        Stored.change(database, "update order_census set checked_at = ?", time.toEpochMilli());
    }

    private long scheduled() {
        return Stored.count(
                database, "select count(*) from scheduled_tasks where task_name = 'census'");
    }

    private OrderId placeHeard() {
        OrderId id = place();
        await().until(() -> orders.current(id).isPresent());
        shop.awaitQuiet(Duration.ofSeconds(10));
        return id;
    }

    /// Shopify deletes no other order.
    private void cancel(OrderId id) {
        shop.cancel(id.value(), true);
        shop.awaitQuiet(Duration.ofSeconds(10));
    }

    private OrderId place() {
        ShopOrder placed = shop.place(NewOrder.paid(NewLine.of("SKU-3", 1)));
        return new OrderId(placed.id());
    }

    private void dropWebhooks() {
        for (Topic topic : Topic.values()) {
            shop.faults().dropNextWebhooks(topic, 10);
        }
    }
}
