package io.passerelle.webhook.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.event.EventBodies;
import io.passerelle.webhook.event.EventFilter;
import io.passerelle.webhook.event.EventLog;
import io.passerelle.webhook.order.OrderFilter;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class PlansTest {
    @Inject Orders orders;
    @Inject EventLog events;
    @Inject EventBodies bodies;
    @Inject DataSource database;

    @Test
    void an_order_is_looked_up_by_its_number() {
        var filter = new OrderFilter("#1001", OrderFilter.State.ANY);

        assertThat(Plans.of(database, () -> orders.page(filter, 0, 50)))
                .noneMatch(step -> step.contains(Plans.WALK))
                .anyMatch(step -> step.contains("orders_by_name"));
    }

    @Test
    void the_kept_bodies_are_read_in_their_order_each_chunk_where_the_one_before_ended() {
        assertThat(Plans.of(database, () -> bodies.next(7, Long.MAX_VALUE, 100)))
                .allMatch(step -> step.contains("events_with_body (body_state=? AND id>?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waiting",
                "parked",
                "applied",
                "history",
                "outdated",
                "nothing",
                "cancelled"
            })
    void events_of_a_state_are_found_without_a_walk(String state) {
        assertThat(plan(new EventFilter(null, "", state, null, null)))
                .noneMatch(step -> step.contains(Plans.WALK));
        assertThat(plan(new EventFilter(null, "", state, Instant.EPOCH, null)))
                .noneMatch(step -> step.contains(Plans.WALK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "parked"})
    void those_that_are_few_are_looked_up_though_the_topic_is_given(String state) {
        assertThat(plan(new EventFilter(null, "orders/create", state, null, null)))
                .anyMatch(step -> step.matches(".* events .*(id|rowid)=\\?.*"));
    }

    @Test
    void events_of_an_order_are_found_by_it_though_a_common_state_is_given() {
        assertThat(plan(new EventFilter(new OrderId(7), "", "applied", null, null)))
                .anyMatch(step -> step.contains("events_of_order"));
        assertThat(plan(new EventFilter(null, "app/uninstalled", "applied", null, null)))
                .anyMatch(step -> step.contains("events_by_topic"));
    }

    private List<String> plan(EventFilter filter) {
        return Plans.of(database, () -> events.page(filter, 0, 50));
    }
}
