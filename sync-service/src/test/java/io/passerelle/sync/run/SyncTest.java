package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.movement.Movements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Syncing against the emulated shop and FileMaker file.
@QuarkusTest
class SyncTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;
    @Inject Reconciled reconciled;
    @Inject Runs runs;
    @Inject Explanations explanations;
    @Inject Movements movements;

    @AfterEach
    void noFaultsLeft() {
        world.shop().faults().clear();
        world.fileMaker().faults().clear();
    }

    @Test
    void at_first_sight_too_much_is_lowered_at_once() {
        String sku = world.product(3, 8);

        RunReport report = steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(3);
        assertThat(SyncSteps.decision(report, sku).sentence())
                .contains("FileMaker 3 − pending 0 − buffer 0 = 3 may be shown")
                .contains("8 → 3");
    }

    @Test
    void at_first_sight_a_rise_waits_until_a_reconciliation_has_passed_the_observation() {
        String sku = world.product(8, 3);

        assertThat(SyncSteps.decision(steps.sync(), sku).outcome()).isEqualTo(Outcome.WAITING);
        assertThat(world.shop().available(sku)).isEqualTo(3);

        steps.reconcile();
        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(8));
    }

    @Test
    void a_mark_before_the_order_lag_proves_nothing() {
        String sku = world.product(8, 3);
        steps.sync();

        reconciled.advance(world.now().minusSeconds(1));

        assertThat(SyncSteps.decision(steps.sync(), sku).outcome()).isEqualTo(Outcome.WAITING);
        assertThat(world.shop().available(sku)).isEqualTo(3);
    }

    @Test
    void goods_received_reach_the_shop_and_an_order_on_its_way_is_not_given_back() {
        String sku = steps.known(world.product(10, 10));
        world.file().receive(sku, 5);
        world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));

        steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(11);
    }

    @Test
    void an_order_is_booked_once_and_the_shop_stays_as_it_is() {
        String sku = steps.known(world.product(10, 10));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));

        steps.handOver(placed, sku);
        steps.handOver(placed, sku);

        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));
        steps.sync();
        assertThat(world.shop().available(sku)).isEqualTo(6);
        assertThat(world.file().movements()).filteredOn(m -> m.sku().equals(sku)).hasSize(1);
    }

    @Test
    void an_order_filemaker_cannot_book_yet_is_subtracted_all_the_same() {
        String sku = steps.known(world.product(10, 10));
        world.file().lock(sku, Duration.ofHours(1));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);
        await().until(() ->
                movements.of(new OrderId(placed.id())).stream()
                        .anyMatch(m -> m.state().equals("SENT")));

        String other = world.product(5, 9);
        RunReport report = steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(6);
        assertThat(world.shop().available(other)).as("a stuck SKU holds up no other").isEqualTo(5);
        assertThat(SyncSteps.decision(report, sku).outcome()).isEqualTo(Outcome.IN_MOTION);
    }

    @Test
    void a_cancelled_order_gives_its_units_back_on_both_sides() {
        String sku = steps.known(world.product(10, 10));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));

        ShopOrder cancelled = world.shop().cancel(placed.id(), true);
        steps.handOver(cancelled, sku, new GivenBack("cancel", 4, true, cancelled.cancelledAt()));

        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("10"));
        steps.settle();
        assertThat(world.shop().available(sku)).isEqualTo(10);
    }

    @Test
    void the_same_equal_decision_is_kept_once_and_old_ones_are_forgotten() {
        String sku = steps.known(world.product(10, 10));
        steps.sync();
        long kept = steps.decisionsOf(sku);
        steps.sync();
        assertThat(steps.decisionsOf(sku)).isEqualTo(kept);

        runs.forgetBefore(world.now().plusSeconds(1));

        assertThat(steps.decisionsOf(sku)).isEqualTo(1);
        assertThat(explanations.of(Sku.of(sku))).isPresent();
        assertThat(SyncSteps.decision(run.one(Sku.of(sku), Mode.DRY_RUN), sku, Outcome.EQUAL))
                .isTrue();
    }

    @Test
    void the_same_reason_to_skip_is_kept_once_and_told_by_each_run() {
        String sku = "UNTRACKED";
        var price = new BigDecimal("10.00");
        world.shop().addVariant(new NewVariant(sku, sku, "Maison", "", price, 5, false));

        RunReport first = steps.sync();
        RunReport second = steps.sync();

        assertThat(second.notable()).contains(SyncSteps.decision(first, sku));
        assertThat(second.count(Outcome.SKIPPED)).isEqualTo(first.count(Outcome.SKIPPED));
        assertThat(steps.decisionsOf(sku)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_known_is_skipped_and_listed() {
        String text = world.product(1, 5);
        world.file().setStock(text, "12 pcs");
        String twice = world.product(1, 5);
        world.file().addProduct(twice, 4);
        String shopOnly = "ONLY-IN-SHOP";
        world.shop().addVariant(NewVariant.of(shopOnly, "Maison", 5));

        RunReport report = steps.sync();

        assertThat(SyncSteps.decision(report, text).reason()).contains("12 pcs");
        assertThat(SyncSteps.decision(report, twice).reason()).contains("more than one record");
        assertThat(SyncSteps.decision(report, shopOnly).reason()).isEqualTo("not in FileMaker");
        assertThat(List.of(text, twice, shopOnly))
                .allSatisfy(sku -> assertThat(world.shop().available(sku)).isEqualTo(5));
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_does_nothing() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "4");
        int writes = world.shop().writes().size();

        RunReport report = run.everything(Mode.DRY_RUN, Progress.SILENT);

        assertThat(SyncSteps.decision(report, sku).outcome()).isEqualTo(Outcome.WOULD_WRITE);
        assertThat(world.shop().available(sku)).isEqualTo(10);
        assertThat(world.shop().writes()).hasSize(writes);
    }

    @Test
    void one_sku_can_be_synced_alone() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "4");

        run.one(Sku.of(sku), Mode.WRITE);

        assertThat(world.shop().available(sku)).isEqualTo(4);
    }
}
