package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_holder_that_was_too_slow_does_not_win_its_lease_back_after_another_had_it() {
        var slow = leases.take("slow", MINUTE).orElseThrow();
        world.pass(Duration.ofSeconds(61));
        leases.take("slow", MINUTE).orElseThrow().close();

        assertThat(slow.renew()).isFalse();
    }
}
