package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.lease.Busy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UndoTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;
    @Inject Undo undo;
    @Inject SyncSchedule schedule;

    @Test
    void what_a_run_wrote_is_set_back_and_a_corrected_filemaker_stays_level() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "0");
        long wrong = run.one(Sku.of(sku), Mode.WRITE).runId();
        assertThat(world.shop().available(sku)).isZero();

        world.file().setStock(sku, "10");
        RunReport report = undone(wrong);

        assertThat(world.shop().available(sku)).isEqualTo(10);
        assertThat(SyncSteps.decision(report, sku).outcome()).isEqualTo(Outcome.WRITTEN);
        steps.settle();
        assertThat(world.shop().available(sku)).isEqualTo(10);
    }

    @Test
    void where_something_moved_since_nothing_is_set_back() {
        String sold = steps.known(world.product(10, 10));
        world.file().setStock(sold, "5");
        long first = run.one(Sku.of(sold), Mode.WRITE).runId();
        world.shop().place(NewOrder.paid(NewLine.of(sold, 1)));

        assertThat(SyncSteps.decision(undone(first), sold).reason())
                .isEqualTo("Shopify has 4 now, run " + first + " had set 5: something else moved");
        assertThat(world.shop().available(sold)).isEqualTo(4);

        String written = steps.known(world.product(10, 10));
        world.file().setStock(written, "5");
        long second = run.one(Sku.of(written), Mode.WRITE).runId();
        world.file().setStock(written, "4");
        run.one(Sku.of(written), Mode.WRITE);

        assertThat(SyncSteps.decision(undone(second), written).reason())
                .isEqualTo("written again since run " + second);
        assertThat(world.shop().available(written)).isEqualTo(4);
    }

    @Test
    void asked_for_through_the_api_it_is_done_as_soon_as_no_other_run_is_under_way() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "3");
        long wrong = run.one(Sku.of(sku), Mode.WRITE).runId();
        world.file().setStock(sku, "10");

        schedule.undo(wrong);

        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(10));
    }

    @Test
    void a_run_that_is_forgotten_cannot_be_undone() {
        assertThat(undo.of(999_999, Progress.SILENT)).isEmpty();
    }

    /// The service's own scheduled run may be under way just then.
    private RunReport undone(long wrong) {
        return await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(Busy.class)
                .until(() -> undo.of(wrong, Progress.SILENT).orElseThrow(), _ -> true);
    }
}
