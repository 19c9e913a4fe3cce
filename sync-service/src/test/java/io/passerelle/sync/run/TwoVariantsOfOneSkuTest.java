package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// SKUs that differ in blanks only are two to Shopify and one to us. Each variant comes on a page
/// of its own here, so that the first is compared before the second is seen.
@QuarkusTest
@TestProfile(TwoVariantsOfOneSkuTest.PageByPage.class)
class TwoVariantsOfOneSkuTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;

    public static class PageByPage implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.shopify.page-size", "1", "quarkus.scheduler.enabled", "false");
        }
    }

    @Test
    void neither_is_written_though_the_first_was_compared_already() {
        String sku = world.product(4, 9);
        world.shop().addVariant(NewVariant.of(sku + " ", "Doubles", 8));

        RunReport report = steps.sync();

        assertThat(world.shop().available(sku)).isEqualTo(9);
        assertThat(world.shop().available(sku + " ")).isEqualTo(8);
        assertThat(report.notable())
                .filteredOn(d -> d.sku().value().equals(sku))
                .hasSize(2)
                .allMatch(d -> d.outcome() == Outcome.SKIPPED)
                .allMatch(d -> d.reason().contains("more than one variant"));
    }

    @Test
    void a_dry_run_does_not_say_that_one_would_be_written() {
        String sku = world.product(4, 9);
        world.shop().addVariant(NewVariant.of(sku + " ", "Doubles", 8));

        RunReport report = run.everything(Mode.DRY_RUN, Progress.SILENT);

        assertThat(report.notable())
                .filteredOn(d -> d.sku().value().equals(sku))
                .noneMatch(d -> d.outcome() == Outcome.WOULD_WRITE);
    }
}
