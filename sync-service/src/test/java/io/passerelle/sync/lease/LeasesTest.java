package io.passerelle.sync.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeasesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    @Inject Leases leases;
    @Inject TestWorld world;

    @Test
    void only_one_holds_a_lease_at_a_time() {
        try (var first = leases.take("one", MINUTE).orElseThrow()) {
            assertThat(leases.take("one", MINUTE)).isEmpty();
            assertThat(leases.take("another", MINUTE)).isPresent();
            assertThat(first.renew()).isTrue();
        }
        assertThat(leases.take("one", MINUTE)).isPresent();
    }

    @Test
    void who_comes_second_is_told_who_is_at_it_and_since_when() {
        try (var _ = leases.takeNow("told", MINUTE, "a sync run")) {
            assertThatThrownBy(() -> leases.takeNow("told", MINUTE, "a sync run"))
                    .isInstanceOf(Busy.class)
                    .hasMessageContaining(
                            "a sync run is under way: process " + ProcessHandle.current().pid())
                    .hasMessageContaining(
                            " since "
                                    + world.now()
                                            .toString()
                                            .substring(0, "2026-11-26T12".length()));
        }
    }

    @Test
    void a_holder_that_was_too_slow_does_not_win_its_lease_back_after_another_had_it() {
        var slow = leases.take("slow", MINUTE).orElseThrow();
        world.pass(Duration.ofSeconds(61));
        leases.take("slow", MINUTE).orElseThrow().close();

        assertThat(slow.renew()).isFalse();
    }
}
