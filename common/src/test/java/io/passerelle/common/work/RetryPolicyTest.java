package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(3));
    private final Random random = new Random(7);

    @Test
    void the_pause_stays_between_nothing_and_the_doubled_first_pause() {
        IntStream.range(0, 1000)
                .forEach(_ ->
                        assertThat(policy.pause(4, random))
                                .isBetween(Duration.ZERO, Duration.ofSeconds(8)));
    }

    @Test
    void pauses_of_units_that_failed_together_are_spread() {
        long distinct =
                IntStream.range(0, 100).mapToObj(_ -> policy.pause(10, random)).distinct().count();
        assertThat(distinct).isGreaterThan(50);
    }

    @Test
    void no_pause_is_longer_than_the_longest_however_often_it_failed() {
        IntStream.of(13, 30, 63, 64, 1000, Integer.MAX_VALUE)
                .forEach(failures ->
                        assertThat(policy.pause(failures, random))
                                .isBetween(Duration.ZERO, Duration.ofHours(1)));
    }
}
