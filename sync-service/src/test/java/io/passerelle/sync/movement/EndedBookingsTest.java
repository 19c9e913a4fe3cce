package io.passerelle.sync.movement;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Cancelling;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.common.work.Work;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.inbox.KnownOrders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Orders have SKUs that FileMaker does not: a gift wrap, a warranty, a discontinued article.
@QuarkusTest
class EndedBookingsTest {
    private static final Decider ADA = new Decider("Ada Lovelace", "a gift wrap is no stock");
    private static long orders = 7_100_000_000L;
    private static int wraps;
    @Inject TestWorld world;
    @Inject KnownOrders inbox;
    @Inject Movements movements;
    @Inject ParkedUnits parked;
    @Inject Work work;
    private final String sku = "GIFT-WRAP-" + ++wraps;

    @Test
    void a_person_ends_it_by_name_and_nothing_of_it_stays_open() {
        Instant placedAt = world.now();
        long order = place();
        awaitParked();

        assertThat(end()).isInstanceOf(Cancelling.Ended.class);

        assertThat(movements.open(Sku.of(sku))).isEmpty();
        assertThat(states(order)).containsExactly("LEFT");
        assertThat(isParked()).isFalse();
        assertThat(parked.cancelled(0, 10)).anySatisfy(c -> assertThat(c.key()).isEqualTo(sku));
        assertThat(movements.oldestDue().filter(due -> !due.isBefore(placedAt))).isEmpty();
    }

    @Test
    void a_later_order_of_it_is_parked_by_itself() {
        long first = place();
        awaitParked();
        end();

        long second = place();

        awaitParked();
        assertThat(states(first)).containsExactly("LEFT");
        assertThat(states(second)).containsExactly("PENDING");
    }

    @Test
    void what_comes_back_to_it_is_not_given_to_filemaker_either() {
        long order = place();
        awaitParked();
        end();
        world.file().addProduct(sku, 5);

        Instant now = world.now();
        GivenBack back = new GivenBack("cancel", 1, true, now);
        inbox.accept(order(order, now, now.plusSeconds(60), line(order * 10, sku, 1, back)));

        assertThat(states(order)).containsExactly("LEFT", "LEFT");
        assertThat(movements.open(Sku.of(sku))).isEmpty();
    }

    @Test
    void it_is_never_ended_as_one_of_many() {
        assertThat(parked.isEndedAlone("booking")).isTrue();
    }

    private long place() {
        long id = ++orders;
        inbox.accept(order(id, world.now(), world.now(), line(id * 10, sku, 1)));
        return id;
    }

    private Cancelling end() {
        return parked.cancel("booking", sku, ADA);
    }

    private void awaitParked() {
        await().until(this::isParked);
    }

    private boolean isParked() {
        return work.parked().stream().anyMatch(p -> p.key().equals(sku));
    }

    private List<String> states(long order) {
        return movements.of(new OrderId(order)).stream().map(BookedMovement::state).toList();
    }
}
