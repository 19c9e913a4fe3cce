package io.passerelle.webhook.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.webhook.FakeSubscriber.Received;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.database.Plans;
import io.passerelle.webhook.order.Orders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds a mark back, and what does not.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class MarkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long UNREADABLE = 6_200_000_000_001L;
    private static final long NO_PASS = -1;
    private static final String DELIVERED =
            "select count(*) from deliveries where subscriber = 'sync' and delivered > 0";

    @Inject Settings settings;
    @Inject Reconciliation reconciliation;
    @Inject Orders orders;
    @Inject Work work;
    @Inject DataSource database;
    @Inject DebtRepository debts;

    private Outside outside;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
    }

    @Test
    void a_sync_service_that_lost_orders_gets_all_of_them_again_before_the_mark() {
        List<Long> placed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            placed.add(outside.shop().place(NewOrder.paid(NewLine.of("SKU-1", 1))).id());
        }
        await().atMost(PATIENCE).until(() -> placed.stream().allMatch(this::has));
        await().atMost(PATIENCE).until(() -> Stored.count(database, DELIVERED) >= 3);
        outside.sync().answerNext(MarkTest::isMark, 409, outside.sync()::loseAll);

        reconciliation.request();

        await().atMost(PATIENCE).until(() -> !outside.sync().marks().isEmpty() && allTold());
        assertThat(placed).allMatch(this::has);
        long known = outside.sync().marks().getLast().path("ordersKnown").asLong();
        long held =
                outside.sync().received().stream()
                        .filter(r -> !isMark(r))
                        .map(r -> r.body().path("id").asText())
                        .distinct()
                        .count();
        assertThat(known).isEqualTo(held).isEqualTo(Stored.count(database, DELIVERED));
    }

    @Test
    void the_mark_tells_which_state_was_accepted_last() {
        long placed = outside.shop().place(NewOrder.paid(NewLine.of("SKU-1", 1))).id();
        await().atMost(PATIENCE).until(() -> has(placed));
        int before = outside.sync().marks().size();

        reconciliation.request();

        await().atMost(PATIENCE).until(() -> outside.sync().marks().size() > before && allTold());
        JsonNode newest = outside.sync().marks().getLast().path("newest");
        assertThat(outside.sync().orders(newest.path("order").asLong()))
                .last()
                .extracting(order -> order.path("updatedAt"))
                .isEqualTo(newest.path("version"));
    }

    @Test
    void an_unreadable_answer_is_asked_for_again() {
        long id = UNREADABLE + 1;
        outside.shopSays("OrdersSince", Answers.list(id, "2026-11-21T10:00:05Z"));
        outside.shopSays("OrderDetail", Answers.detail(id, "2026-11-21T10:00:05Z", ""));
        outside.shopSays("OrderDetail", Answers.detail(id, "2026-11-21T10:00:05Z", "EUR"));

        reconciliation.request();

        await().atMost(PATIENCE).until(() -> orders.current(new OrderId(id)).isPresent());
        await().atMost(PATIENCE).until(this::allTold);
    }

    @Test
    void an_unreadable_order_holds_the_mark_only_until_it_is_known_by_another_way() {
        outside.shopSays("OrdersSince", Answers.list(UNREADABLE, "2026-11-21T10:00:05Z"));
        outside.shopSays("OrderDetail", Answers.detail(UNREADABLE, "2026-11-21T10:00:05Z", ""));
        outside.shopSays("OrderDetail", Answers.detail(UNREADABLE, "2026-11-21T10:00:05Z", ""));
        reconciliation.request();
        await().atMost(PATIENCE).until(this::isParked);
        await().atMost(PATIENCE).until(() -> passes("told_at is null") > 0);
        assertThat(allTold()).isFalse();

        Sender.of(
                        """
                        {"id":%d,"name":"#1","created_at":"2026-11-21T10:00:00Z","currency":"EUR",
                         "updated_at":"2026-11-21T10:00:06Z","line_items":[]}
                        """
                                .formatted(UNREADABLE))
                .send();

        await().atMost(PATIENCE).until(this::allTold);
        assertThat(isParked()).isTrue();
        outside.shopSays("OrderDetail", Answers.detail(UNREADABLE, "2026-11-21T10:00:07Z", "EUR"));
        assertThat(unread()).allMatch(key -> work.replay("event", key));
        await().atMost(PATIENCE).until(() -> unread().isEmpty());
    }

    @Test
    void debts_are_written_and_counted_without_a_walk_over_all_deliveries() {
        QuarkusTransaction.begin();
        List<String> plan =
                Plans.of(
                        database,
                        () -> {
                            debts.add(NO_PASS);
                            debts.countUnpaid(NO_PASS);
                        });
        QuarkusTransaction.rollback();

        assertThat(plan).noneMatch(step -> step.contains(Plans.WALK));
    }

    private boolean isParked() {
        return unread().stream()
                .anyMatch(key -> work.parked().stream().anyMatch(p -> p.key().equals(key)));
    }

    private List<String> unread() {
        return Stored.column(
                database,
                "select cast(id as text) from events where order_id = ? and handled_at is null",
                UNREADABLE);
    }

    /// Every wish is answered by a pass, and the newest pass's mark is told.
    private boolean allTold() {
        return Stored.count(database, "select asked - answered from reconcile_wish") == 0
                && passes("told_at is null") == 0;
    }

    private long passes(String which) {
        return Stored.count(database, "select count(*) from reconcile_passes where " + which);
    }

    private boolean has(long id) {
        return !outside.sync().orders(id).isEmpty();
    }

    private static boolean isMark(Received request) {
        return request.path().equals("/internal/reconciled");
    }
}
