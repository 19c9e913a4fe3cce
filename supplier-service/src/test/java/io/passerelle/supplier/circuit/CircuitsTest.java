package io.passerelle.supplier.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.work.Decider;
import io.passerelle.sandbox.MovableClock;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
@QuarkusTestResource(TestSuppliers.class)
class CircuitsTest {
    private static final SupplierKey KEY = new SupplierKey("circuit");
    private static final Instant START = Instant.parse("2026-03-04T09:30:00Z");
    @Inject CircuitRepository rows;
    private final MovableClock clock = new MovableClock(START);

    @Test
    void a_server_that_failed_too_often_is_left_alone_and_then_tried_once() {
        Circuits circuits = circuits(3, Duration.ofMinutes(10));
        circuits.failed(KEY, "first");
        circuits.failed(KEY, "second");
        assertThat(circuits.of(KEY)).isEqualTo(new Circuit.Closed());

        circuits.failed(KEY, "no route");

        Instant until = START.plusSeconds(600);
        assertThat(circuits.of(KEY)).isEqualTo(new Circuit.Open(until, START, "no route"));
        clock.move(Duration.ofMinutes(10));
        assertThat(circuits.of(KEY)).isEqualTo(new Circuit.HalfOpen(START, "no route"));
    }

    @Test
    void the_one_attempt_decides() {
        Circuits circuits = circuits(1, Duration.ofMinutes(10));
        circuits.failed(KEY, "down");
        clock.move(Duration.ofMinutes(10));

        circuits.failed(KEY, "still down");
        assertThat(circuits.of(KEY))
                .isEqualTo(new Circuit.Open(START.plusSeconds(1200), START, "still down"));

        circuits.answered(KEY);
        assertThat(circuits.of(KEY)).isEqualTo(new Circuit.Closed());
    }

    @Test
    void successes_between_failures_keep_it_closed() {
        Circuits circuits = circuits(2, Duration.ofMinutes(10));
        for (int i = 0; i < 5; i++) {
            circuits.failed(KEY, "now and then");
            circuits.answered(KEY);
        }

        assertThat(circuits.of(KEY)).isEqualTo(new Circuit.Closed());
    }

    @Test
    void a_pause_says_who_and_why_and_resuming_tries_a_failing_server_as_well() {
        Circuits circuits = circuits(1, Duration.ofMinutes(10));
        circuits.failed(KEY, "down");

        circuits.pause(KEY, new Decider("Ada", "stocktaking"));
        assertThat(circuits.of(KEY)).isEqualTo(new Circuit.Paused(START, "Ada", "stocktaking"));
        assertThat(circuits.all()).containsKey(KEY);

        circuits.resume(KEY);
        assertThat(circuits.of(KEY)).isEqualTo(new Circuit.Closed());
    }

    @Test
    void settings_without_sense_stop_the_start() {
        assertThatThrownBy(() -> circuits(0, Duration.ofMinutes(1)).check(new StartupEvent()))
                .isInstanceOf(BadSetting.class)
                .hasMessage("passerelle.circuit.failures: found 0, expected 1 or more");
        assertThatThrownBy(() -> circuits(1, Duration.ZERO).check(new StartupEvent()))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("passerelle.circuit.open-for: found PT0S");
    }

    private Circuits circuits(int failures, Duration openFor) {
        CircuitConfig config =
                new CircuitConfig() {
                    @Override
                    public int failures() {
                        return failures;
                    }

                    @Override
                    public Duration openFor() {
                        return openFor;
                    }
                };
        return new Circuits(rows, config, clock);
    }
}
