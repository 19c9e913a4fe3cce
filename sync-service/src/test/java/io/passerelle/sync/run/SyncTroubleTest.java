package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.stock.StockSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Syncing while something goes wrong on one side or the other.
@QuarkusTest
class SyncTroubleTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;
    @Inject Levelling levelling;
    @Inject QuantityWrites writes;
    @Inject Places places;

    @AfterEach
    void noFaultsLeft() {
        world.shop().faults().clear();
        world.fileMaker().faults().clear();
    }

    @Test
    void a_throttled_write_is_made_as_soon_as_there_are_points() {
        String sku = steps.known(world.product(10, 10));
        world.file().receive(sku, 5);
        failWrites(sku, Faults.Call.THROTTLED, 1);
        RunReport report = steps.sync();

        assertThat(SyncSteps.decision(report, sku).to()).isEqualTo(15);
        assertThat(world.shop().available(sku)).isEqualTo(15);
    }

    @Test
    void a_lost_answer_is_asked_for_again_under_the_same_key_and_counted_once() {
        String sku = steps.known(world.product(10, 10));
        world.file().receive(sku, 5);
        failWrites(sku, Faults.Call.ANSWER_LOST, 1);

        steps.sync();
        steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(15);
        assertThat(world.shop().writes()).filteredOn(w -> w.sku().equals(sku)).hasSize(1);
    }

    @Test
    void a_write_without_any_answer_blocks_its_sku_until_a_new_anchor() {
        String sku = steps.known(world.product(10, 10));
        world.file().receive(sku, 5);
        failWrites(sku, Faults.Call.ANSWER_LOST, 3);

        assertThat(SyncSteps.decision(steps.sync(), sku).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(SyncSteps.decision(steps.sync(), sku).outcome()).isEqualTo(Outcome.IN_MOTION);
        assertThat(world.shop().available(sku)).isEqualTo(15);

        world.pass(Duration.ofMinutes(11));
        steps.settle();
        assertThat(world.shop().available(sku)).isEqualTo(15);
    }

    @Test
    void what_is_seen_while_a_write_is_on_its_way_never_becomes_an_anchor() {
        String sku = steps.known(world.product(10, 10));
        world.file().receive(sku, 5);
        failWrites(sku, Faults.Call.ANSWER_LOST, 3);
        steps.sync();

        steps.sync();
        steps.reconcile();

        assertThat(SyncSteps.decision(steps.sync(), sku).outcome()).isEqualTo(Outcome.IN_MOTION);
    }

    @Test
    void what_is_surely_too_much_is_lowered_even_while_a_write_has_no_known_outcome() {
        String sku = steps.known(world.product(10, 10));
        world.file().receive(sku, 5);
        failWrites(sku, Faults.Call.ANSWER_LOST, 3);
        steps.sync();
        world.file().setStock(sku, "2");

        steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(2);
    }

    @Test
    void what_is_surely_too_much_is_lowered_even_while_a_movement_cannot_be_booked() {
        String sku = steps.known(world.product(10, 10));
        steps.handOver(world.shop().place(NewOrder.paid(NewLine.of(sku, 4))), sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));
        steps.settle();
        world.file().setStock(sku, "3");
        world.file().lock(sku, Duration.ofHours(1));
        steps.handOver(world.shop().place(NewOrder.paid(NewLine.of(sku, 1))), sku);

        steps.sync();

        // 6 − 1 sold = 5 are shown; at most 3 are there.
        assertThat(world.shop().available(sku)).isLessThanOrEqualTo(3);
    }

    @Test
    void a_number_changed_under_the_write_is_read_again_and_the_same_difference_written() {
        String sku = steps.known(world.product(10, 10));
        world.file().receive(sku, 5);
        long seen = QuarkusTransaction.requiringNew().call(() -> writes.newestSettled(world.now()));
        StockPage page = places.all().getFirst().shop().find(Sku.of(sku));
        Compared stale =
                new Compared(
                        Sku.of(sku),
                        page.variants().getFirst().itemId(),
                        new StockSource.FileMaker(15),
                        page.variants().getFirst().shown(),
                        new Compared.Booked.Covered());
        world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));

        levelling.write(
                new Batch(0, places.all().getFirst(), List.of(stale), world.now(), seen),
                Mode.WRITE,
                WriterBusy.Patience.LONG);

        assertThat(world.shop().available(sku)).isEqualTo(11);
    }

    @Test
    void a_run_that_read_filemaker_long_ago_does_not_overwrite_a_newer_decision() {
        String sku = steps.known(world.product(10, 10));
        Instant longAgo = world.now();
        world.file().setStock(sku, "2");
        run.one(Sku.of(sku), Mode.WRITE);
        StockPage page = places.all().getFirst().shop().find(Sku.of(sku));
        Compared old =
                new Compared(
                        Sku.of(sku),
                        page.variants().getFirst().itemId(),
                        new StockSource.FileMaker(10),
                        page.variants().getFirst().shown(),
                        new Compared.Booked.Covered());

        List<SkuDecision> decisions =
                levelling.write(
                        new Batch(0, places.all().getFirst(), List.of(old), longAgo, 0),
                        Mode.WRITE,
                        WriterBusy.Patience.LONG);

        assertThat(decisions.getFirst().reason()).contains("newer number");
        assertThat(world.shop().available(sku)).isEqualTo(2);
    }

    @Test
    void one_bad_entry_does_not_block_the_others_of_its_batch() {
        String bad = steps.known(world.product(10, 10));
        String good = steps.known(world.product(20, 20));
        world.file().receive(bad, 1);
        world.file().receive(good, 1);
        world.shop().faults().refuseWritesOf(bad);

        RunReport report = steps.sync();

        assertThat(SyncSteps.decision(report, bad).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(SyncSteps.decision(report, bad).reason()).contains("NON_MUTABLE_INVENTORY_ITEM");
        assertThat(world.shop().available(good)).isEqualTo(21);
    }

    /// For this test's SKU only: the service's own workers may be writing others meanwhile.
    private void failWrites(String sku, Faults.Call fault, int n) {
        String item =
                places.all().getFirst().shop().find(Sku.of(sku)).variants().getFirst().itemId();
        world.shop().faults().failNextCallsOf("SetQuantities", item, fault, n);
    }
}
