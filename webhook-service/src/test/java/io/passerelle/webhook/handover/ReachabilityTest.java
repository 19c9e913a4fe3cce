package io.passerelle.webhook.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityTest {
    private static final Duration QUICK = Duration.ofMillis(5);
    private final MovableClock clock = new MovableClock();
    private final Reachability reach = new Reachability(2, clock);

    @Test
    void a_subscriber_occupies_no_more_threads_than_its_share() {
        enter(2);

        clock.move(Duration.ofSeconds(1)); // nothing has moved: it is not worth waiting
        assertThat(reach.enter()).contains("slow, 2 calls are waiting for it");
        reach.left(true, QUICK);
        assertThat(reach.enter()).isEmpty();
    }

    @Test
    void nobody_waits_for_a_subscriber_that_is_slow() {
        enter(2);
        reach.left(true, Duration.ofMillis(400));
        enter(1);

        long start = System.nanoTime();
        assertThat(reach.enter()).isPresent();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void after_a_missing_answer_it_rests_and_then_one_call_asks() {
        enter(2);
        reach.left(false, QUICK);
        reach.left(false, QUICK);

        assertThat(reach.enter()).contains("did not answer just now, asked again in a moment");
        clock.move(Duration.ofSeconds(4));
        assertThat(reach.enter()).isEmpty();
        assertThat(reach.enter()).contains("did not answer, is being asked by another call");
    }

    @ParameterizedTest
    @CsvSource({"10, false", "31, true"})
    void it_is_told_when_a_subscriber_is_back_from_a_long_silence(int seconds, boolean told) {
        enter(1);
        assertThat(reach.left(false, QUICK)).isFalse();
        clock.move(Duration.ofSeconds(seconds));
        enter(1);

        assertThat(reach.left(true, QUICK)).isEqualTo(told);

        enter(1);
        assertThat(reach.left(true, QUICK)).as("told once").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 1", "8, 3", "16, 7"})
    void two_hanging_subscribers_leave_a_thread_for_the_rest(int threads, int share) {
        assertThat(Subscribers.share(threads)).isEqualTo(share);
        assertThat(2 * share).isLessThan(threads);
    }

    private void enter(int times) {
        IntStream.range(0, times).forEach(_ -> assertThat(reach.enter()).isEmpty());
    }
}
