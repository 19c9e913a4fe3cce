package io.passerelle.webhook.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Stored;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class OrdersTest {
    private static final AtomicLong IDS = new AtomicLong(7_000_000_000_000_000_001L);
    private static final Instant T = Instant.parse("2026-11-21T10:00:00Z");

    @Inject Orders orders;
    @Inject DataSource database;

    private final OrderId id = new OrderId(IDS.incrementAndGet());

    @Test
    void keeps_a_state_exactly() {
        PlacedOrder order = state(id, 0, 3);

        enter(order, 0);

        assertThat(orders.current(id)).contains(new KnownOrder(order, 1));
    }

    @Test
    void an_older_state_never_replaces_a_newer_one() {
        enter(state(id, 60, 1), 60);

        assertThat(enter(state(id, 0, 2), 90)).isEqualTo(new Entry.Outdated());
        assertThat(current().lines().getFirst().quantity()).isEqualTo(1);
    }

    @Test
    void of_two_states_of_one_second_the_one_heard_later_is_kept() {
        enter(state(id, 0, 1), 5);
        enter(state(id, 0, 2), 7);
        enter(state(id, 0, 3), 6);

        assertThat(current().lines().getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void the_same_state_again_is_nothing_new() {
        assertThat(enter(state(id, 0, 1), 5)).isEqualTo(new Entry.Newer(1));
        assertThat(enter(state(id, 0, 1), 5)).isEqualTo(new Entry.Outdated());
        assertThat(enter(state(id, 0, 1), 9)).isEqualTo(new Entry.Outdated());
        assertThat(enter(state(id, 60, 1), 60)).isEqualTo(new Entry.Newer(2));
    }

    @Test
    void history_that_the_go_live_no_longer_covers_is_handed_on_when_heard_of_again() {
        enter(state(id, 0, 1), 5);
        Stored.change(database, "update orders set history = true where id = ?", id.value());

        assertThat(enter(state(id, 0, 1), 9)).isEqualTo(new Entry.Newer(2));
        assertThat(orders.summary(id).orElseThrow().history()).isFalse();
    }

    @Test
    void a_deletion_is_a_newer_state_for_every_receiver() {
        enter(state(id, 0, 1), 0);

        QuarkusTransaction.requiringNew()
                .run(() -> orders.delete(id, new Heard("webhook", T.minusSeconds(99))));

        assertThat(current().deleted()).isTrue();
        assertThat(current().updatedAt()).isAfter(T);
    }

    @Test
    void a_transaction_that_rolls_back_leaves_nothing() {
        QuarkusTransaction.begin();
        orders.enter(state(id, 0, 1), heard(0));
        QuarkusTransaction.rollback();

        assertThat(orders.current(id)).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /// What happens to one order, as a step on [Orders].
    private record Step(Function<OrdersTest, Function<OrderId, Entry>> on) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void any_interleaving_of_an_orders_events_ends_in_the_same_state(int seed) {
        List<Step> steps = steps(new Random(seed));
        OrderId first = new OrderId(IDS.incrementAndGet());
        OrderId second = new OrderId(IDS.incrementAndGet());
        List<Step> shuffled = new ArrayList<>(steps);
        shuffled.addAll(steps.subList(0, steps.size() / 2));
        Collections.shuffle(shuffled, new Random(seed + 1000L));

        run(first, steps);
        run(second, shuffled);

        assertThat(comparable(second)).isEqualTo(comparable(first));
    }

    private List<Step> steps(Random random) {
        List<Step> steps = new ArrayList<>();
        int changes = 2 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int version = random.nextInt(4);
            int units = 1 + random.nextInt(3);
            int stamp = version + random.nextInt(3);
            steps.add(new Step(t -> id -> t.orders.enter(state(id, version, units), heard(stamp))));
        }
        if (random.nextInt(3) == 0) {
            steps.add(new Step(t -> id -> t.orders.delete(id, heard(10))));
        }
        return steps;
    }

    private void run(OrderId id, List<Step> steps) {
        for (Step step : steps) {
            QuarkusTransaction.requiringNew().call(() -> step.on().apply(this).apply(id));
        }
    }

    /// The state without its order id.
    private String comparable(OrderId id) {
        return orders.current(id).orElseThrow().order().toString().replace(id.toString(), "ID");
    }

    private Entry enter(PlacedOrder order, int heard) {
        return QuarkusTransaction.requiringNew().call(() -> orders.enter(order, heard(heard)));
    }

    private static Heard heard(int seconds) {
        return new Heard("webhook", T.plusSeconds(seconds));
    }

    private PlacedOrder current() {
        return orders.current(id).orElseThrow().order();
    }

    private static PlacedOrder state(OrderId id, int version, int units) {
        var line =
                new OrderLine(
                        new LineId(1),
                        new Sku("A-1"),
                        "Article",
                        "",
                        units,
                        List.of(new GivenBack("refund:1", 1, true, T)),
                        true,
                        new Money(4990, Currency.getInstance("EUR")));
        return new PlacedOrder(
                id,
                "#1",
                T,
                T.plusSeconds(version),
                null,
                false,
                false,
                Payment.PAID,
                "EUR",
                List.of(line),
                new Buyer("a@example.com", null, "", null));
    }
}
