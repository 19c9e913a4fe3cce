package io.passerelle.sync.run;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.inbox.KnownOrders;
import io.passerelle.sync.shopify.ShopifyInventory;
import io.passerelle.sync.shopify.StockPage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Syncing against the emulated shop and FileMaker file.
@QuarkusTest
class SyncTest {
    @Inject TestWorld world;
    @Inject SyncRun run;
    @Inject Reconciled reconciled;
    @Inject KnownOrders orders;
    @Inject Levelling levelling;
    @Inject QuantityWrites writes;
    @Inject ShopifyInventory shopify;
    @Inject Runs runs;
    @Inject EntityManager entities;

    @AfterEach
    void noFaultsLeft() {
        world.shop().faults().clear();
        world.fileMaker().faults().clear();
    }

    @Test
    void at_first_sight_too_much_is_lowered_at_once() {
        String sku = world.product(3, 8);

        RunReport report = sync();

        assertThat(world.shop().available(sku)).isEqualTo(3);
        assertThat(decision(report, sku).sentence())
                .contains("FileMaker 3 − pending 0 − buffer 0 = 3 may be shown")
                .contains("8 → 3");
    }

    @Test
    void at_first_sight_a_rise_waits_until_a_reconciliation_has_passed_the_observation() {
        String sku = world.product(8, 3);

        assertThat(decision(sync(), sku).outcome()).isEqualTo(Outcome.WAITING);
        assertThat(world.shop().available(sku)).isEqualTo(3);

        reconcile();
        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(8));
    }

    @Test
    void a_mark_before_the_order_lag_proves_nothing() {
        String sku = world.product(8, 3);
        sync();

        reconciled.advance(world.now().minusSeconds(1));

        assertThat(decision(sync(), sku).outcome()).isEqualTo(Outcome.WAITING);
        assertThat(world.shop().available(sku)).isEqualTo(3);
    }

    @Test
    void goods_received_reach_the_shop_and_an_order_on_its_way_is_not_given_back() {
        String sku = known(world.product(10, 10));
        world.file().receive(sku, 5);
        world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));

        sync();

        assertThat(world.shop().available(sku)).isEqualTo(11);
    }

    @Test
    void an_order_is_booked_once_and_the_shop_stays_as_it_is() {
        String sku = known(world.product(10, 10));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));

        handOver(placed, sku);
        handOver(placed, sku);

        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));
        sync();
        assertThat(world.shop().available(sku)).isEqualTo(6);
        assertThat(world.file().movements()).filteredOn(m -> m.sku().equals(sku)).hasSize(1);
    }

    @Test
    void an_order_filemaker_cannot_book_yet_is_subtracted_all_the_same() {
        String sku = known(world.product(10, 10));
        world.file().lock(sku, Duration.ofHours(1));
        handOver(world.shop().place(NewOrder.paid(NewLine.of(sku, 4))), sku);

        String other = world.product(5, 9);
        RunReport report = sync();

        assertThat(world.shop().available(sku)).isEqualTo(6);
        assertThat(world.shop().available(other)).as("a stuck SKU holds up no other").isEqualTo(5);
        assertThat(decision(report, sku).outcome()).isEqualTo(Outcome.IN_MOTION);
    }

    @Test
    void a_cancelled_order_gives_its_units_back_on_both_sides() {
        String sku = known(world.product(10, 10));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        handOver(placed, sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));

        ShopOrder cancelled = world.shop().cancel(placed.id(), true);
        handOver(cancelled, sku, new GivenBack("cancel", 4, true, cancelled.cancelledAt()));

        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("10"));
        settle();
        assertThat(world.shop().available(sku)).isEqualTo(10);
    }

    @Test
    void a_throttled_write_is_made_as_soon_as_there_are_points() {
        String sku = known(world.product(10, 10));
        world.file().receive(sku, 5);
        world.shop().faults().failNextCallsOf("SetQuantities", Faults.Call.THROTTLED, 1);
        RunReport report = sync();

        assertThat(decision(report, sku).to()).isEqualTo(15);
        assertThat(world.shop().available(sku)).isEqualTo(15);
    }

    @Test
    void a_lost_answer_is_asked_for_again_under_the_same_key_and_counted_once() {
        String sku = known(world.product(10, 10));
        world.file().receive(sku, 5);
        world.shop().faults().failNextCallsOf("SetQuantities", Faults.Call.ANSWER_LOST, 1);

        sync();
        sync();

        assertThat(world.shop().available(sku)).isEqualTo(15);
        assertThat(world.shop().writes()).filteredOn(w -> w.sku().equals(sku)).hasSize(1);
    }

    @Test
    void a_write_without_any_answer_blocks_its_sku_until_a_new_anchor() {
        String sku = known(world.product(10, 10));
        world.file().receive(sku, 5);
        world.shop().faults().failNextCallsOf("SetQuantities", Faults.Call.ANSWER_LOST, 3);

        assertThat(decision(sync(), sku).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(decision(sync(), sku).outcome()).isEqualTo(Outcome.IN_MOTION);
        assertThat(world.shop().available(sku)).isEqualTo(15);

        world.pass(Duration.ofMinutes(11));
        settle();
        assertThat(world.shop().available(sku)).isEqualTo(15);
    }

    @Test
    void what_is_seen_while_a_write_is_on_its_way_never_becomes_an_anchor() {
        String sku = known(world.product(10, 10));
        world.file().receive(sku, 5);
        world.shop().faults().failNextCallsOf("SetQuantities", Faults.Call.ANSWER_LOST, 3);
        sync();

        sync();
        reconcile();

        assertThat(decision(sync(), sku).outcome()).isEqualTo(Outcome.IN_MOTION);
    }

    @Test
    void what_is_surely_too_much_is_lowered_even_while_a_write_has_no_known_outcome() {
        String sku = known(world.product(10, 10));
        world.file().receive(sku, 5);
        world.shop().faults().failNextCallsOf("SetQuantities", Faults.Call.ANSWER_LOST, 3);
        sync();
        world.file().setStock(sku, "2");

        sync();

        assertThat(world.shop().available(sku)).isEqualTo(2);
    }

    @Test
    void what_is_surely_too_much_is_lowered_even_while_a_movement_cannot_be_booked() {
        String sku = known(world.product(10, 10));
        handOver(world.shop().place(NewOrder.paid(NewLine.of(sku, 4))), sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));
        settle();
        world.file().setStock(sku, "3");
        world.file().lock(sku, Duration.ofHours(1));
        handOver(world.shop().place(NewOrder.paid(NewLine.of(sku, 1))), sku);

        sync();

        // 6 − 1 sold = 5 are shown; at most 3 are there.
        assertThat(world.shop().available(sku)).isLessThanOrEqualTo(3);
    }

    @Test
    void a_number_changed_under_the_write_is_read_again_and_the_same_difference_written() {
        String sku = known(world.product(10, 10));
        world.file().receive(sku, 5);
        long seen = QuarkusTransaction.requiringNew().call(() -> writes.newestSettled(world.now()));
        StockPage page = shopify.find(Sku.of(sku));
        Compared stale =
                new Compared(
                        Sku.of(sku),
                        page.variants().getFirst().itemId(),
                        15,
                        page.variants().getFirst().shown());
        world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));

        levelling.level(
                new Batch(0, List.of(stale), world.now(), page.observed(), seen), Mode.WRITE);

        assertThat(world.shop().available(sku)).isEqualTo(11);
    }

    @Test
    void a_run_that_read_filemaker_long_ago_does_not_overwrite_a_newer_decision() {
        String sku = known(world.product(10, 10));
        Instant longAgo = world.now();
        world.file().setStock(sku, "2");
        run.one(Sku.of(sku), Mode.WRITE);
        StockPage page = shopify.find(Sku.of(sku));
        Compared old =
                new Compared(
                        Sku.of(sku),
                        page.variants().getFirst().itemId(),
                        10,
                        page.variants().getFirst().shown());

        List<SkuDecision> decisions =
                levelling.level(
                        new Batch(0, List.of(old), longAgo, page.observed(), 0), Mode.WRITE);

        assertThat(decisions.getFirst().reason()).contains("newer number");
        assertThat(world.shop().available(sku)).isEqualTo(2);
    }

    @Test
    void the_same_equal_decision_is_kept_once_and_old_ones_are_forgotten() {
        String sku = known(world.product(10, 10));
        sync();
        long kept = decisionsOf(sku);
        sync();
        assertThat(decisionsOf(sku)).isEqualTo(kept);

        runs.forgetBefore(world.now().plusSeconds(1));

        assertThat(decisionsOf(sku)).isEqualTo(1);
        assertThat(runs.lastDecision(Sku.of(sku))).isPresent();
        assertThat(decision(run.one(Sku.of(sku), Mode.DRY_RUN), sku, Outcome.EQUAL)).isTrue();
    }

    @Test
    void one_bad_entry_does_not_block_the_others_of_its_batch() {
        String bad = known(world.product(10, 10));
        String good = known(world.product(20, 20));
        world.file().receive(bad, 1);
        world.file().receive(good, 1);
        world.shop().faults().refuseWritesOf(bad);

        RunReport report = sync();

        assertThat(decision(report, bad).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(decision(report, bad).reason()).contains("NON_MUTABLE_INVENTORY_ITEM");
        assertThat(world.shop().available(good)).isEqualTo(21);
    }

    @Test
    void what_cannot_be_known_is_skipped_and_listed() {
        String text = world.product(1, 5);
        world.file().setStock(text, "12 pcs");
        String twice = world.product(1, 5);
        world.file().addProduct(twice, 4);
        String shopOnly = "ONLY-IN-SHOP";
        world.shop().addVariant(NewVariant.of(shopOnly, "Maison", 5));

        RunReport report = sync();

        assertThat(decision(report, text).reason()).contains("12 pcs");
        assertThat(decision(report, twice).reason()).contains("more than one record");
        assertThat(decision(report, shopOnly).reason()).isEqualTo("not in FileMaker");
        assertThat(List.of(text, twice, shopOnly))
                .allSatisfy(sku -> assertThat(world.shop().available(sku)).isEqualTo(5));
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_does_nothing() {
        String sku = known(world.product(10, 10));
        world.file().setStock(sku, "4");
        int writes = world.shop().writes().size();

        RunReport report = run.everything(Mode.DRY_RUN, Progress.SILENT);

        assertThat(decision(report, sku).outcome()).isEqualTo(Outcome.WOULD_WRITE);
        assertThat(world.shop().available(sku)).isEqualTo(10);
        assertThat(world.shop().writes()).hasSize(writes);
    }

    @Test
    void one_sku_can_be_synced_alone() {
        String sku = known(world.product(10, 10));
        world.file().setStock(sku, "4");

        run.one(Sku.of(sku), Mode.WRITE);

        assertThat(world.shop().available(sku)).isEqualTo(4);
    }

    private RunReport sync() {
        return run.everything(Mode.WRITE, Progress.SILENT);
    }

    /// An anchor for everything seen so far.
    private String known(String sku) {
        settle();
        return sku;
    }

    private void settle() {
        sync();
        reconcile();
        sync();
    }

    private void reconcile() {
        world.pass(Duration.ofSeconds(10));
        reconciled.advance(world.now());
    }

    private void handOver(ShopOrder placed, String sku, GivenBack... back) {
        Instant created = placed.head().createdAt();
        orders.accept(
                order(
                        placed.id(),
                        created,
                        placed.updatedAt(),
                        line(placed.line(sku).id(), sku, placed.line(sku).quantity(), back)));
    }

    private long decisionsOf(String sku) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        entities.createQuery(
                                        "select count(*) from DecisionEntity where sku = ?1",
                                        Long.class)
                                .setParameter(1, Sku.of(sku))
                                .getSingleResult());
    }

    private static boolean decision(RunReport report, String sku, Outcome outcome) {
        return report.count(outcome) == 1
                && report.notable().stream().noneMatch(d -> d.sku().value().equals(sku));
    }

    private static SkuDecision decision(RunReport report, String sku) {
        return report.notable().stream()
                .filter(d -> d.sku().value().equals(sku))
                .findFirst()
                .orElseThrow();
    }
}
