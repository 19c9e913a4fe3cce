package io.passerelle.webhook.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.order.OrderFilter;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class PlansTest {
    @Inject Orders orders;
    @Inject DataSource database;

    @Test
    void an_order_is_looked_up_by_its_number() {
        var filter = new OrderFilter("#1001", OrderFilter.State.ANY);

        assertThat(Plans.of(database, () -> orders.page(filter, 0, 50)))
                .noneMatch(step -> step.contains(Plans.WALK))
                .anyMatch(step -> step.contains("orders_by_name"));
    }
}
