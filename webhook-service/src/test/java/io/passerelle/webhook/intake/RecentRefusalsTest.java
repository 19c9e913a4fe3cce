package io.passerelle.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.MovableClock;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class RecentRefusalsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T08:00:00Z"));
    @Inject RefusalRepository table;

    @BeforeEach
    void empty() {
        QuarkusTransaction.requiringNew().run(table::deleteAll);
    }

    @Test
    void more_than_ten_in_a_quarter_of_an_hour_are_too_many_until_it_is_over() {
        Node node = new Node();
        node.refuse(RecentRefusals.MANY);
        assertThat(node.refusals.conditions()).isEmpty();

        node.refuse(1);
        assertThat(node.refusals.conditions())
                .singleElement()
                .matches(c -> c.key().equals("webhooks-refused"));

        clock.move(Duration.ofMinutes(16));
        assertThat(node.refusals.conditions()).isEmpty();
    }

    @Test
    void two_nodes_count_together_and_say_the_same() {
        Node one = new Node();
        Node two = new Node();

        one.refuse(6);
        two.refuse(6);

        assertThat(one.refusals.conditions()).hasSize(1).isEqualTo(two.refusals.conditions());
    }

    @Test
    void a_restart_forgets_none() {
        Node before = new Node();
        before.refuse(RecentRefusals.MANY - 1);
        before.count.one();
        before.count.one();

        before.refusals.atTheEnd(new ShutdownEvent());

        assertThat(new Node().refusals.conditions()).hasSize(1);
    }

    @Test
    void one_now_and_then_is_the_noise_of_the_internet() {
        Node node = new Node();
        for (int i = 0; i < 100; i++) {
            clock.move(Duration.ofMinutes(2));
            node.refuse(1);
            assertThat(node.refusals.conditions()).isEmpty();
        }
        long kept = QuarkusTransaction.requiringNew().call(() -> table.count());
        assertThat(kept).isLessThan(10);
    }

    /// A process of its own on the same database.
    private final class Node {
        private final RefusalCount count = new RefusalCount();
        private final RecentRefusals refusals = new RecentRefusals(count, table, clock);

        void refuse(int times) {
            for (int i = 0; i < times; i++) {
                count.one();
            }
            refusals.write();
        }
    }
}
