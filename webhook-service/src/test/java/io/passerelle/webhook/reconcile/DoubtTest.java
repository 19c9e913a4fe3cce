package io.passerelle.webhook.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.Payment;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What of Shopify's answers a pass does not believe.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class DoubtTest {
    private static final Plan PLAN =
            new Plan(Instant.parse("2026-11-20T00:00:00Z"), 0, Optional.empty());
    private static final AtomicLong IDS = new AtomicLong(6_100_000_000_001L);

    @Inject Settings settings;
    @Inject Pass pass;
    @Inject Orders orders;
    @Inject DataSource database;

    private final long id = IDS.incrementAndGet();
    private Outside outside;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
    }

    @Test
    void an_order_shown_older_than_it_was_listed_fails_the_pass() {
        outside.shopSays("OrdersSince", list("2026-11-21T10:00:05Z"));
        outside.shopSays("OrderDetail", detail("2026-11-21T10:00:04Z"));

        assertThatThrownBy(() -> pass.make(PLAN))
                .isInstanceOf(ShopifyUnavailable.class)
                .hasMessageContaining("older than it is listed");
        assertThat(events()).isZero();
    }

    @Test
    void the_event_is_kept_under_the_version_that_was_fetched() {
        outside.shopSays("OrdersSince", list("2026-11-21T10:00:05Z"));
        outside.shopSays("OrderDetail", detail("2026-11-21T10:00:09Z"));

        pass.make(PLAN);

        assertThat(Stored.column(database, "select webhook_id from events where order_id = ?", id))
                .containsExactly("reconciled:" + id + ":2026-11-21T10:00:09Z");
        await().until(() -> orders.current(new OrderId(id)).isPresent());
    }

    @Test
    void an_order_that_is_listed_but_not_shown_fails_the_pass() {
        outside.shopSays("OrdersSince", list("2026-11-21T10:00:05Z"));
        outside.shopSays("OrderDetail", "{\"order\":null}");
        outside.shopSays("OrdersSince", list("2026-11-21T10:00:05Z"));

        assertThatThrownBy(() -> pass.make(PLAN))
                .isInstanceOf(ShopifyUnavailable.class)
                .hasMessageContaining("listed, but not shown");
    }

    @Test
    void an_order_that_has_gone_from_the_list_meanwhile_is_let_go() {
        outside.shopSays("OrdersSince", list("2026-11-21T10:00:05Z"));
        outside.shopSays("OrderDetail", "{\"order\":null}");

        assertThat(pass.make(PLAN).seen()).isEqualTo(1);
        assertThat(events()).isZero();
    }

    @Test
    void an_answer_without_a_list_is_no_empty_list() {
        outside.shopSays("OrdersSince", "{}");
        assertThatThrownBy(() -> pass.make(PLAN)).isInstanceOf(ShopifyUnavailable.class);

        outside.shopSays("OrdersSince", "{\"orders\":{\"nodes\":[]}}");
        assertThatThrownBy(() -> pass.make(PLAN)).isInstanceOf(ShopifyUnavailable.class);

        outside.shopSays("OrdersSince", list("2026-11-21T10:00:05Z"));
        outside.shopSays("OrderDetail", "{}");
        assertThatThrownBy(() -> pass.make(PLAN)).isInstanceOf(ShopifyUnavailable.class);
    }

    @Test
    void of_two_changes_in_one_second_the_one_not_heard_is_found_once() {
        String second = "2026-11-21T10:00:05Z";
        outside.shopSays("OrdersSince", list(second));
        outside.shopSays("OrderDetail", detail(second).replace("PAID", "PENDING"));
        pass.make(PLAN);
        await().until(() -> payment() == Payment.PENDING);

        for (int i = 0; i < 2; i++) {
            outside.shopSays(
                    "OrdersSince",
                    list(second)
                            .replace(
                                    "\"updatedAt\"",
                                    "\"displayFinancialStatus\":\"PAID\",\"updatedAt\""));
            outside.shopSays("OrderDetail", detail(second));
            assertThat(pass.make(PLAN).missed()).isEqualTo(1 - i);
            await().until(() -> payment() == Payment.PAID);
        }

        assertThat(events()).isEqualTo(2);
    }

    private @Nullable Payment payment() {
        return orders.current(new OrderId(id)).map(known -> known.order().payment()).orElse(null);
    }

    private long events() {
        return Stored.count(
                database, "select count(*) from events where webhook_id like ?", "%" + id + "%");
    }

    private String list(String updatedAt) {
        return Answers.list(id, updatedAt);
    }

    private String detail(String updatedAt) {
        return Answers.detail(id, updatedAt, "EUR");
    }
}
