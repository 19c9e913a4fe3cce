package io.passerelle.webhook.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.work.Outcome;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.sandbox.shopify.Topic;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.shopify.ListedSubscription;
import io.passerelle.webhook.shopify.ShopSubscriptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class SubscriptionsTest {
    private static final String HERE = "https://hooks.example.com/webhooks/shopify";

    @Inject Settings settings;
    @Inject DataSource database;
    @Inject Subscriptions subscriptions;
    @Inject ShopSubscriptions shop;
    @Inject @Wellness SubscriptionsWell well;
    @Inject Watchdog watchdog;

    private Outside outside;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
        outside.shop().dropSubscriptions();
        Stored.change(database, "delete from subscriptions_seen where topic <> ?", "");
    }

    @AfterEach
    void restore() {
        outside.subscribeAfresh();
    }

    @Test
    void a_repair_makes_what_is_missing_and_the_next_finds_nothing_to_do() {
        Repair first = subscriptions.repair();
        Repair second = subscriptions.repair();

        assertThat(first.isComplete()).isTrue();
        assertThat(second.steps()).isEmpty();
        assertThat(shop.list().all())
                .hasSize(10)
                .allSatisfy(s -> assertThat(s.uri()).isEqualTo(HERE))
                .extracting(ListedSubscription::topic)
                .contains("orders/partially_fulfilled", "refunds/create", "app/uninstalled");
    }

    @Test
    void a_repair_moves_ours_prunes_doubles_and_leaves_others_alone() {
        URI erp = URI.create("https://erp.example.com/hook");
        outside.shop().subscribe(Topic.ORDERS_PAID, erp);
        outside.shop().subscribe(Topic.ORDERS_CREATE, URI.create(HERE + "/orders"));
        shop.create("orders/create", URI.create("https://old.example.com"), "passerelle-x");

        assertThat(subscriptions.repair().isComplete()).isTrue();

        assertThat(shop.list().all()).hasSize(11);
        assertThat(shop.list().all())
                .filteredOn(s -> s.topic().equals("orders/create"))
                .extracting(ListedSubscription::uri, ListedSubscription::name)
                .containsExactly(tuple(HERE, "passerelle-orders-create"));
        assertThat(shop.list().all())
                .filteredOn(s -> s.uri().equals(erp.toString()))
                .extracting(ListedSubscription::name)
                .containsExactly("");
    }

    @Test
    void a_watchdog_without_permission_only_reports() {
        assertThat(new WatchWork(subscriptions, watching(false)).perform("shop"))
                .isEqualTo(Outcome.done());

        assertThat(shop.list().all()).isEmpty();
        var health = well.call();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getData().orElseThrow()).containsEntry("orders/create", "missing");
    }

    @Test
    void when_its_hour_comes_the_watchdog_looks() {
        subscriptions.repair();
        subscriptions.repair();
        assertThat(well.call().getStatus()).isEqualTo(Status.UP);
        outside.shop().dropSubscriptions();

        watchdog.due();

        await().until(() -> well.call().getStatus() == Status.DOWN);
    }

    @Test
    void after_a_repair_orders_are_looked_for_since_the_subscription_was_last_seen_well() {
        subscriptions.repair();
        Instant wellAt = Instant.now().minus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
        lastSeenWell(wellAt);
        outside.shop().dropSubscriptions();

        assertThat(new WatchWork(subscriptions, watching(true)).perform("shop"))
                .isEqualTo(Outcome.done());

        awaitPassSince(wellAt.minus(Duration.ofHours(4)));
        assertThat(well.call().getStatus()).isEqualTo(Status.UP);
        assertThat(
                        Instant.ofEpochMilli(
                                Stored.count(
                                        database, "select min(well_at) from subscriptions_seen")))
                .isAfter(wellAt.plus(Duration.ofDays(4)));
    }

    /// The process may have ended right after its repair, or a person was faster.
    @Test
    void a_gap_closed_by_someone_else_leads_to_a_pass_as_well() {
        subscriptions.repair();
        Instant wellAt = Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
        lastSeenWell(wellAt);
        List<ListedSubscription> before = shop.list().all();
        outside.shop().dropSubscriptions();
        subscriptions.look();
        before.forEach(s -> shop.create(s.topic(), URI.create(s.uri()), s.name()));

        subscriptions.look();

        awaitPassSince(wellAt.minus(Duration.ofHours(4)));
    }

    @Test
    void one_refused_subscription_does_not_keep_the_others_back() {
        outside.shop().faults().failNextCallsOf("SubscriptionCreate", Faults.Call.BAD_GATEWAY, 1);

        Outcome outcome = new WatchWork(subscriptions, watching(true)).perform("shop");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.TryLater.class,
                        later -> assertThat(later.reason()).startsWith("orders/create: "));
        assertThat(shop.list().all()).hasSize(9);
        assertThat(new WatchWork(subscriptions, watching(true)).perform("shop"))
                .isEqualTo(Outcome.done());
    }

    @Test
    void a_lost_answer_is_settled_by_looking() {
        outside.shop().faults().failNextCallsOf("SubscriptionCreate", Faults.Call.ANSWER_LOST, 1);

        Repair repair = subscriptions.repair();

        assertThat(repair.steps().getFirst().trouble()).isPresent();
        assertThat(repair.isComplete()).isTrue();
    }

    private void lastSeenWell(Instant at) {
        Stored.change(database, "update subscriptions_seen set well_at = ?", at.toEpochMilli());
    }

    private void awaitPassSince(Instant since) {
        await().until(() ->
                Stored.count(
                                database,
                                "select count(*) from reconcile_passes where since = ?",
                                since.toEpochMilli())
                        == 1);
    }

    private static SubscriptionsConfig watching(boolean repair) {
        return new SubscriptionsConfig() {
            @Override
            public Duration interval() {
                return Duration.ofHours(1);
            }

            @Override
            public boolean repair() {
                return repair;
            }

            @Override
            public Duration versionWarning() {
                return Duration.ofDays(60);
            }
        };
    }
}
