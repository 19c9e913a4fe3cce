package io.passerelle.webhook.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.database.Plans;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class DeliveryPlansTest {
    @Inject DeliveryRepository deliveries;
    @Inject DataSource database;

    @Test
    void each_chunk_of_what_was_accepted_begins_where_the_one_before_ended() {
        assertThat(plan(d -> d.accepted("sync", 7, 200)))
                .allMatch(step -> step.contains("subscriber=? AND order_id>?"));
    }

    @Test
    void what_a_subscriber_must_hold_is_looked_up() {
        assertThat(plan(d -> d.countAccepted("sync")))
                .allMatch(step -> step.contains("COVERING INDEX deliveries_accepted"));
        assertThat(plan(d -> d.newest("sync")))
                .allMatch(step -> step.contains("deliveries_newest"));
    }

    @ParameterizedTest
    @CsvSource({"'',0", "sync,0", "'',7", "supplier,7"})
    void what_is_owed_is_found_without_a_walk(String subscriber, long order) {
        var owed = new DeliveryFilter(subscriber, order, DeliveryFilter.State.OWED);

        assertThat(plan(d -> d.page(owed, 0, 50))).noneMatch(step -> step.contains(Plans.WALK));
    }

    @Test
    void what_is_complete_is_read_in_its_order_as_nearly_all_is() {
        var complete = new DeliveryFilter("", 0, DeliveryFilter.State.COMPLETE);

        assertThat(plan(d -> d.page(complete, 0, 50))).noneMatch(step -> step.contains(Plans.SORT));
    }

    @Test
    void what_waits_for_its_turn_stands_in_the_order_of_its_waiting() {
        assertThat(plan(d -> d.inTurn("sync", 2)))
                .allMatch(step -> step.contains("deliveries_in_turn"));
    }

    private List<String> plan(Consumer<DeliveryRepository> asked) {
        return Plans.of(
                database,
                () -> QuarkusTransaction.requiringNew().run(() -> asked.accept(deliveries)));
    }
}
