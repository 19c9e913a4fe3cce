package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.work.Outcome.Park;
import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A FileMaker that answers as if it had no such goods any more: no error, and nothing to be set.
@QuarkusTest
@TestProfile(StoppedRunTest.StopsEarly.class)
class GoneFromFileMakerTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject Confirmations confirmations;
    @Inject FullSyncWork work;
    private final Map<String, String> deleted = new HashMap<>();
    private List<String> skus;

    @BeforeEach
    void eightProductsThatAreLevel() {
        skus = Stream.generate(() -> world.product(10, 10)).limit(8).toList();
        steps.settle();
    }

    @AfterEach
    void asBefore() {
        deleted.forEach((sku, stock) -> world.file().addProduct(sku, sku, stock));
        deleted.clear();
        steps.sync();
    }

    @Test
    void an_answer_without_records_stops_every_run_until_a_person_has_looked() {
        delete(world.file().skus());

        RunReport first = steps.sync();
        RunReport second = steps.sync();

        assertThat(List.of(first, second))
                .allSatisfy(run ->
                        assertThat(run.stopped())
                                .containsPattern("(\\d+) of \\1 SKUs are no longer in FileMaker")
                                .endsWith("more than 5 %"));
        assertThat(SyncSteps.decision(second, skus.getFirst()).reason())
                .isEqualTo("no longer in FileMaker");
    }

    @Test
    void a_scheduled_run_waits_for_a_person() {
        delete(skus);

        assertThat(work.perform(FullSyncWork.ALL))
                .isInstanceOfSatisfying(
                        Park.class,
                        park -> assertThat(park.reason()).contains("8 of ", "sync --confirm "));
    }

    @Test
    void once_confirmed_they_are_skipped_from_then_on() {
        delete(skus);
        steps.sync();
        long stopped = steps.sync().runId();
        assertThat(confirmations.confirm(stopped)).isEmpty();

        RunReport confirmed = steps.sync();

        assertThat(confirmed.stopped()).isNull();
        assertThat(SyncSteps.decision(confirmed, skus.getFirst()).reason())
                .isEqualTo("not in FileMaker");
        assertThat(steps.sync().stopped()).isNull();
    }

    @Test
    void when_filemaker_has_them_again_nothing_is_to_be_confirmed() {
        delete(skus);
        steps.sync();
        asBefore();

        RunReport report = steps.sync();

        assertThat(report.stopped()).isNull();
        assertThat(report.notable()).noneMatch(d -> skus.contains(d.sku().value()));
    }

    @Test
    void a_few_are_just_gone() {
        delete(skus.subList(0, 1));

        RunReport report = steps.sync();

        assertThat(report.stopped()).isNull();
        assertThat(SyncSteps.decision(report, skus.getFirst()).reason())
                .isEqualTo("not in FileMaker");
    }

    private void delete(List<String> those) {
        for (String sku : List.copyOf(those)) {
            deleted.put(sku, world.file().stockText(sku));
            world.file().deleteProduct(sku);
        }
    }
}
