package io.passerelle.sync.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakerTest {
    private final Breaker breaker = new Breaker(0.5, 0.2, 10);

    @Test
    void a_share_reached_is_not_a_share_exceeded() {
        assertThat(breaker.trips(100, 50, 0)).isEmpty();
        assertThat(breaker.trips(100, 51, 0))
                .hasValue("51 of 100 SKUs would change, more than 50 %");
        assertThat(breaker.trips(100, 20, 20)).isEmpty();
        assertThat(breaker.trips(100, 21, 21))
                .hasValue("21 of 100 SKUs would be set to 0, more than 20 %");
    }

    @Test
    void a_few_skus_are_never_too_many() {
        assertThat(breaker.trips(9, 9, 9)).isEmpty();
        assertThat(breaker.trips(10, 10, 0)).isPresent();
    }

    @Test
    void that_a_larger_share_is_gone_is_not_believed() {
        assertThat(breaker.doubts(100, 20)).isEmpty();
        assertThat(breaker.doubts(100, 21))
                .hasValue("21 of 100 SKUs are no longer in FileMaker, more than 20 %");
        assertThat(breaker.doubts(9, 9)).isEmpty();
    }

    @Test
    void nothing_changed_is_no_change() {
        assertThat(breaker.trips(0, 0, 0)).isEmpty();
    }
}
