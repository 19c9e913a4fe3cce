package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.cli.Check;
import io.passerelle.common.work.Outcome;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.audit.Audit;
import io.passerelle.sync.filemaker.FileMakerCheck;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file whose stock records say when they changed, looked at between two runs.
@QuarkusTest
@TestProfile(ChangesTest.Stamped.class)
class ChangesTest {
    private static final int PAGE = 40;
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject ChangesWork changes;
    @Inject SyncRun run;
    @Inject Audit audit;
    @Inject FileMakerCheck check;

    public static class Stamped implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.filemaker.stock.modified",
                    "ModifiedAt",
                    "passerelle.filemaker.stock.page-size",
                    "" + PAGE);
        }
    }

    /// What other tests changed is older than what is looked at.
    @BeforeEach
    void later() {
        world.pass(Duration.ofMinutes(30));
        world.product(1, 1);
        steps.sync();
    }

    @Test
    void a_change_reaches_the_shop_without_a_run_over_everything() {
        String changed = steps.known(world.product(10, 10));
        String other = steps.known(world.product(10, 10));
        int runs = fullReads();
        world.file().setStock(changed, "4");

        assertThat(look()).isInstanceOf(Outcome.Done.class);

        await().untilAsserted(() -> assertThat(world.shop().available(changed)).isEqualTo(4));
        assertThat(world.shop().available(other)).isEqualTo(10);
        assertThat(fullReads()).isEqualTo(runs);
    }

    @Test
    void what_was_decided_by_that_number_is_not_compared_again() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "4");
        steps.sync();
        long decided = steps.decisionsOf(sku);
        world.shop().setAvailable(sku, 9);

        look();
        look();

        assertThat(steps.decisionsOf(sku)).isEqualTo(decided);
        assertThat(world.shop().available(sku)).as("left to the next run").isEqualTo(9);
    }

    @Test
    void more_changes_than_fit_a_page_are_left_to_a_run_over_everything() {
        String sku = steps.known(world.product(10, 10));
        IntStream.range(0, PAGE).forEach(_ -> world.product(1, 1));
        world.file().setStock(sku, "4");
        int reads = fullReads();

        look();

        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(4));
        assertThat(fullReads()).isGreaterThan(reads);
    }

    @Test
    void many_changes_made_at_once_are_worth_one_run() {
        IntStream.range(0, PAGE).forEach(_ -> world.product(1, 1));
        int reads = fullReads();
        look();
        await().until(() -> fullReads() == reads + 1);
        steps.sync();

        look();
        look();
        steps.sync();

        assertThat(fullReads()).as("two of them the test's own").isEqualTo(reads + 3);
    }

    @Test
    void a_run_that_wrote_nothing_hides_no_change() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "4");
        world.pass(Duration.ofMinutes(20));
        world.product(1, 1);
        run.everything(Mode.DRY_RUN, Progress.SILENT);

        look();

        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(4));
    }

    @Test
    void an_audit_that_reads_everything_hides_no_change() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "4");
        world.pass(Duration.ofMinutes(20));
        world.product(1, 1);
        audit.run(Audit.Scope.RECENT);

        look();

        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(4));
    }

    @Test
    void the_connection_test_reads_a_timestamp() {
        assertThat(check.run()).allMatch(Check::good);
    }

    private Outcome look() {
        return changes.perform(ChangesWork.NOW);
    }

    /// Pages of Shopify's variants are read by runs over everything; one SKU is asked for by its
    /// item.
    private int fullReads() {
        return world.shop().calls().getOrDefault("VariantsCount", 0);
    }
}
