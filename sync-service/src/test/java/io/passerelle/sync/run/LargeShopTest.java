package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A shop with so many variants that they are read by an export.
@QuarkusTest
@TestProfile(LargeShopTest.FromTheFirst.class)
class LargeShopTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;

    public static class FromTheFirst implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.shopify.bulk.from", "1",
                    "passerelle.shopify.bulk.poll", "1ms",
                    "quarkus.scheduler.enabled", "false");
        }
    }

    @AfterEach
    void noFaultsLeft() {
        world.shop().faults().clear();
    }

    @Test
    void it_is_kept_level_by_one_export_a_run() {
        int before = world.shop().calls().getOrDefault("BulkRun", 0);
        String high = world.product(3, 8);
        String low = world.product(8, 3);

        steps.settle();

        assertThat(world.shop().available(high)).isEqualTo(3);
        assertThat(world.shop().available(low)).isEqualTo(8);
        assertThat(world.shop().calls()).containsEntry("BulkRun", before + 2);
    }

    @Test
    void what_may_not_be_set_is_told_as_from_pages() {
        String sku = world.product(4, 4);
        world.shop().addVariant(NewVariant.of(sku, "Doubles", 4));

        RunReport report = steps.sync();

        assertThat(SyncSteps.decision(report, sku).sentence())
                .contains("Shopify has this SKU on more than one variant");
    }

    @Test
    void of_two_variants_whose_skus_differ_in_blanks_neither_is_written() {
        String sku = world.product(4, 9);
        world.shop().addVariant(NewVariant.of(sku + " ", "Doubles", 8));

        steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(9);
        assertThat(world.shop().available(sku + " ")).isEqualTo(8);
    }

    @Test
    void an_export_that_fails_ends_the_run_and_the_next_one_makes_up_for_it() throws IOException {
        String sku = world.product(2, 6);
        long files = files();
        world.shop().faults().failNextBulks(1);

        assertThatThrownBy(() -> run.everything(Mode.WRITE, Progress.SILENT))
                .isInstanceOf(ShopifyUnavailable.class)
                .hasMessageContaining("bulk-run: ended as FAILED INTERNAL_SERVER_ERROR");
        assertThat(world.shop().available(sku)).isEqualTo(6);

        steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(2);
        assertThat(files()).as("files left behind").isEqualTo(files);
    }

    @Test
    void an_export_that_goes_on_after_its_run_failed_is_no_end_of_syncing() {
        String sku = world.product(2, 6);
        world.shop().faults().failNextCallsOf("BulkStatus", Faults.Call.BAD_GATEWAY, 1);

        assertThatThrownBy(() -> run.everything(Mode.WRITE, Progress.SILENT))
                .isInstanceOf(ShopifyUnavailable.class);
        steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(2);
    }

    private static long files() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith("passerelle-bulk-"))
                    .count();
        }
    }
}
