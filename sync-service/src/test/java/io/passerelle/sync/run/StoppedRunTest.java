package io.passerelle.sync.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.work.Outcome.Park;
import io.passerelle.sync.TestWorld;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// A run whose plan looks wrong as a whole: nothing is written until a person says it is right.
@QuarkusTest
@TestProfile(StoppedRunTest.StopsEarly.class)
class StoppedRunTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;
    @Inject Runs runs;
    @Inject Confirmations confirmations;
    @Inject FullSyncWork work;
    @Inject @TopCommand Instance<Object> top;
    @Inject CommandLine.IFactory factory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<String> skus;

    public static class StopsEarly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.sync.breaker.at-least", "2",
                    "passerelle.sync.breaker.max-zeroed-share", "0.05");
        }
    }

    @BeforeEach
    void eightProductsThatAreLevel() {
        skus = Stream.generate(() -> world.product(10, 10)).limit(8).toList();
        steps.settle();
    }

    @Test
    void a_filemaker_that_says_zero_everywhere_does_not_empty_the_shop() {
        everythingZero();

        RunReport report = steps.sync();

        assertThat(report.stopped()).contains("8 of ").contains("would be set to 0");
        assertThat(shown()).containsOnly(10);
        assertThat(runs.view(report.runId()).orElseThrow().result()).isEqualTo("stopped");
        assertThat(runs.decisions(report.runId(), 100))
                .as("the plan is kept")
                .extracting(SkuDecision::outcome)
                .containsOnly(Outcome.WOULD_WRITE)
                .hasSize(8);
        mend();
    }

    @Test
    void a_scheduled_run_that_stops_waits_for_a_person() {
        everythingZero();

        assertThat(work.perform(FullSyncWork.ALL))
                .isInstanceOfSatisfying(
                        Park.class,
                        park -> assertThat(park.reason()).containsPattern("sync --confirm \\d+$"));
        mend();
    }

    @Test
    void once_confirmed_it_is_done() {
        everythingZero();
        assertThat(command("sync")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was changed.");
        String number = err.toString().replaceFirst("(?s).*sync --confirm (\\d+).*", "$1");

        assertThat(command("sync", "--confirm", number)).isZero();

        assertThat(shown()).containsOnly(0);
    }

    @Test
    void a_number_that_is_another_one_by_then_was_not_confirmed() {
        everythingZero();
        long stopped = steps.sync().runId();
        skus.forEach(sku -> world.file().setStock(sku, "-1"));

        assertThat(command("sync", "--confirm", Long.toString(stopped))).isEqualTo(1);

        assertThat(err.toString()).contains("8 of ").doesNotContain("confirm " + stopped);
        assertThat(shown()).containsOnly(10);
        mend();
    }

    @Test
    void only_the_newest_stopped_run_keeps_its_plan_and_can_be_confirmed() {
        everythingZero();
        long first = steps.sync().runId();
        long second = steps.sync().runId();

        assertThat(runs.decisions(first, 100)).isEmpty();
        assertThat(runs.decisions(second, 100)).hasSize(8);
        assertThat(command("sync", "--confirm", Long.toString(first))).isEqualTo(1);
        assertThat(err.toString()).contains("run " + second + " was stopped after run " + first);
        confirmByHttp(first, 409);
        confirmByHttp(second, 202);
        await().untilAsserted(() -> assertThat(shown()).containsOnly(0));
    }

    @Test
    void what_was_confirmed_is_kept_when_another_run_stops() {
        everythingZero();
        long confirmed = steps.sync().runId();
        assertThat(confirmations.confirm(confirmed)).isEmpty();
        skus.forEach(sku -> world.file().setStock(sku, "-1"));

        assertThat(steps.sync().stopped()).isNotNull();

        assertThat(runs.decisions(confirmed, 100)).hasSize(8);
        mend();
    }

    @Test
    void the_console_may_confirm_too() {
        everythingZero();
        long stopped = steps.sync().runId();

        confirmByHttp(stopped, 202);

        await().untilAsserted(() -> assertThat(shown()).containsOnly(0));
    }

    @Test
    void what_was_not_stopped_cannot_be_confirmed() {
        long done = steps.sync().runId();

        assertThat(command("sync", "--confirm", Long.toString(done))).isEqualTo(1);

        assertThat(err.toString()).contains("run " + done + " was not stopped");
        confirmByHttp(done, 409);
    }

    @Test
    void a_dry_run_tells_that_a_real_one_would_stop() {
        everythingZero();

        assertThat(command("sync", "--dry-run")).isZero();

        assertThat(err.toString()).contains("A real run would stop before writing: 8 of ");
        assertThat(out.toString()).containsPattern("10 +0 +would write +would be set");
        mend();
    }

    @Test
    void a_person_who_knows_need_not_wait_for_the_proof() {
        String sku = world.product(8, 3);

        assertThat(command("sync", "--force")).isZero();

        assertThat(world.shop().available(sku)).isEqualTo(8);
        assertThat(command("sync", "--force", "--dry-run")).isEqualTo(2);
    }

    private void everythingZero() {
        skus.forEach(sku -> world.file().setStock(sku, "0"));
    }

    /// So that the next test's run has no plan but its own.
    private void mend() {
        skus.forEach(sku -> world.file().setStock(sku, "10"));
    }

    private List<Integer> shown() {
        return skus.stream().map(sku -> world.shop().available(sku)).toList();
    }

    private void confirmByHttp(long id, int expected) {
        given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json")
                .post("/api/runs/" + id + "/confirmations")
                .then()
                .statusCode(expected);
    }

    /// Again as long as the service's own scheduled run is under way.
    private int command(String... arguments) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> once(arguments), code -> code != 4);
    }

    private int once(String... arguments) {
        List.of(out, err).forEach(w -> w.getBuffer().setLength(0));
        return new CommandLine(top.get(), factory)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
