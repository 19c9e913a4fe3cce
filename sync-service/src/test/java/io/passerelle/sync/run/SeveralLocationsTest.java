package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.cli.Check;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.filemaker.Code;
import io.passerelle.sandbox.filemaker.Endpoint;
import io.passerelle.sandbox.filemaker.Fault;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.filemaker.FileMakerCheck;
import io.passerelle.sync.shopify.ShopifyCheck;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A warehouse and a retail shop, each with a number of its own on both sides.
@QuarkusTest
@TestProfile(SeveralLocationsTest.Two.class)
class SeveralLocationsTest {
    private static final long RETAIL = 655_441_777L;
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;
    @Inject Undo undo;
    @Inject Runs runs;
    @Inject SyncWatch watch;
    @Inject Explanations explanations;
    @Inject ShopifyCheck shopifyCheck;
    @Inject FileMakerCheck fileMakerCheck;

    public static class Two implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.sync.locations.retail.shopify-location",
                    "" + RETAIL,
                    "passerelle.sync.locations.retail.quantity",
                    "StockShop");
        }
    }

    @BeforeEach
    void theShopHasBoth() {
        if (world.shop().writes().isEmpty()) {
            world.shop().openLocation(RETAIL);
        }
    }

    @AfterEach
    void noFaultsLeft() {
        world.shop().faults().clear();
    }

    @Test
    void each_location_shows_what_filemaker_says_of_it() {
        String sku = product(10, 2, 5, 9);

        steps.settle();

        assertThat(world.shop().available(sku)).isEqualTo(10);
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(5);
        SkuExplanation explained = explanations.of(Sku.of(sku)).orElseThrow();
        assertThat(explained.decision().sentence()).startsWith(sku + ": FileMaker 10");
        assertThat(explained.elsewhere())
                .singleElement()
                .satisfies(there ->
                        assertThat(there.decision().sentence())
                                .startsWith(sku + " at retail: FileMaker 5"));
    }

    @Test
    void the_sync_of_one_sku_hides_not_that_the_whole_stock_was_not_compared_for_hours() {
        String sku = product(10, 10, 5, 5);
        steps.sync();
        Instant last = runs.lastCompleted().orElseThrow();
        world.pass(Duration.ofHours(5));
        world.fileMaker().faults().always(Endpoint.FIND, Fault.refused(Code.FILE_CLOSED));
        world.fileMaker().faults().always(Endpoint.LIST, Fault.refused(Code.FILE_CLOSED));
        try {
            assertThatThrownBy(() -> run.everything(Mode.WRITE, Progress.SILENT))
                    .isInstanceOf(FileMakerFailure.class);
        } finally {
            world.fileMaker().faults().clear();
        }

        RunReport one = run.one(Sku.of(sku), Mode.WRITE);

        assertThat(one.total()).as("one at each location").isEqualTo(2);
        assertThat(runs.lastCompleted()).contains(last);
        assertThat(watch.conditions()).extracting(Condition::key).containsExactly("sync-late");
        steps.sync();
        assertThat(watch.conditions()).isEmpty();
    }

    @Test
    void units_taken_elsewhere_fall_where_they_are_booked_before_they_rise_again() {
        String sku = product(10, 10, 5, 5);
        steps.settle();
        int before = world.shop().writes().size();
        ShopOrder placed = takenFromRetail(sku, 2);

        steps.handOver(placed, sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("8"));
        steps.settle();

        assertThat(world.shop().available(sku)).isEqualTo(8);
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(5);
        assertThat(world.shop().writes().subList(before, world.shop().writes().size()))
                .filteredOn(w -> sku.equals(w.sku()))
                .extracting(w -> w.to() > w.from())
                .as("falls first")
                .containsExactly(false, true);
    }

    @Test
    void until_it_is_booked_an_order_counts_at_each_location() {
        String sku = product(10, 4, 5, 1);
        world.file().lock(sku, Duration.ofHours(1));
        steps.handOver(takenFromRetail(sku, 1), sku);

        steps.settle();

        assertThat(world.shop().available(RETAIL, sku)).isLessThanOrEqualTo(4);
        assertThat(explanations.of(Sku.of(sku)).orElseThrow().elsewhere())
                .singleElement()
                .satisfies(there -> assertThat(there.decision().pending()).isEqualTo(1));
    }

    @Test
    void what_was_booked_and_never_lay_at_the_default_does_not_come_back_elsewhere() {
        String sku = product(0, 0, 5, 5);
        steps.settle();
        ShopOrder placed = takenFromRetail(sku, 3);

        steps.handOver(placed, sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("-3"));
        steps.settle();

        assertThat(world.shop().available(sku)).isZero();
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(2);
        world.file().setStock(sku, "0");
        world.file().setStockInShop(sku, "2");
        steps.settle();
        assertThat(world.shop().available(RETAIL, sku)).as("transferred").isEqualTo(2);
    }

    @Test
    void nothing_rises_elsewhere_while_the_booked_stock_cannot_be_read() {
        String sku = product(10, 10, 5, 5);
        steps.settle();
        world.file().setStock(sku, "many");
        world.file().setStockInShop(sku, "9");

        steps.settle();

        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(5);
        assertThat(
                        explanations
                                .of(Sku.of(sku))
                                .orElseThrow()
                                .elsewhere()
                                .getFirst()
                                .decision()
                                .sentence())
                .contains("at the default location cannot be read");
    }

    @Test
    void what_cannot_fall_does_not_rise_elsewhere() {
        String sku = product(10, 10, 5, 5);
        steps.settle();
        world.file().setStock(sku, "7");
        world.file().setStockInShop(sku, "9");
        world.shop().faults().refuseWritesOf(sku);

        RunReport report = steps.sync();

        assertThat(report.notable())
                .filteredOn(d -> d.sku().value().equals(sku))
                .extracting(SkuDecision::place, SkuDecision::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("retail", Outcome.IN_MOTION));
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(5);
    }

    @Test
    void what_is_not_kept_somewhere_is_not_missed_there() {
        String onlyHere = world.product(10, 10);
        String unstocked = world.product(10, 10);
        world.file().setStockInShop(unstocked, "3");

        RunReport report = steps.sync();

        assertThat(about(report, onlyHere)).isEmpty();
        assertThat(about(report, unstocked))
                .singleElement()
                .satisfies(d ->
                        assertThat(d.sentence()).contains(" at retail: Shopify does not stock it"));
    }

    @Test
    void a_run_is_set_back_at_both() {
        String sku = product(10, 10, 5, 5);
        steps.settle();
        world.file().setStock(sku, "3");
        world.file().setStockInShop(sku, "1");
        RunReport wrong = steps.sync();
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(1);

        undo.of(wrong.runId(), Progress.SILENT);

        assertThat(world.shop().available(sku)).isEqualTo(10);
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(5);
    }

    @Test
    void a_sku_that_moved_at_one_location_is_not_given_back_at_the_other() {
        String sku = product(10, 10, 2, 2);
        steps.settle();
        world.file().setStock(sku, "7");
        world.file().setStockInShop(sku, "5");
        RunReport wrong = steps.sync();
        assertThat(world.shop().available(sku)).isEqualTo(7);
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(5);
        world.shop().setAvailable(RETAIL, sku, 4);

        undo.of(wrong.runId(), Progress.SILENT);

        assertThat(world.shop().available(sku)).as("not raised").isEqualTo(7);
        assertThat(world.shop().available(RETAIL, sku)).isEqualTo(4);
    }

    @Test
    void the_connection_test_looks_at_each() {
        assertThat(shopifyCheck.run())
                .filteredOn(c -> c.what().contains("location"))
                .hasSize(2)
                .allMatch(Check::good);
        assertThat(fileMakerCheck.run()).allMatch(Check::good);
    }

    /// The emulated shop takes from its default location; so the units are moved.
    private ShopOrder takenFromRetail(String sku, int units) {
        int here = world.shop().available(sku);
        int there = world.shop().available(RETAIL, sku);
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, units)));
        world.shop().setAvailable(sku, here);
        world.shop().setAvailable(RETAIL, sku, there - units);
        return placed;
    }

    private String product(int inFileMaker, int inShopify, int retailFile, int retailShopify) {
        String sku = world.product(inFileMaker, inShopify);
        world.file().setStockInShop(sku, "" + retailFile);
        world.shop().setAvailable(RETAIL, sku, retailShopify);
        return sku;
    }

    private static List<SkuDecision> about(RunReport report, String sku) {
        return report.notable().stream().filter(d -> d.sku().value().equals(sku)).toList();
    }
}
