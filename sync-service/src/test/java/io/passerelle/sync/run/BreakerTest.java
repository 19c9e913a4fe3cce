package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final Breaker breaker = new Breaker(0.5, 0.2, 10);

    @Test
    void a_share_reached_is_not_a_share_exceeded() {
        assertThat(breaker.trips(100, changed(50, 4))).isEmpty();
        assertThat(breaker.trips(100, changed(51, 4)))
                .hasValue("51 of 100 SKUs would change, more than 50 %");
        assertThat(breaker.trips(100, changed(20, 0))).isEmpty();
        assertThat(breaker.trips(100, changed(21, 0)))
                .hasValue("21 of 100 SKUs would be set to 0, more than 20 %");
    }

    @Test
    void a_few_skus_never_stop_a_run() {
        assertThat(breaker.trips(9, changed(9, 0))).isEmpty();
        assertThat(breaker.trips(10, changed(10, 0))).isPresent();
    }

    @Test
    void what_shows_nothing_already_is_not_set_to_nothing() {
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            planned.add(planned("S" + i, -1, 0));
        }
        assertThat(breaker.trips(100, planned)).isEmpty();
    }

    @Test
    void an_empty_plan_passes() {
        assertThat(breaker.trips(0, List.of())).isEmpty();
    }

    private static List<Planned> changed(int skus, int to) {
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < skus; i++) {
            planned.add(planned("S" + i, 9, to));
        }
        return planned;
    }

    private static Planned planned(String sku, int from, int to) {
        return new Planned(new Compared(Sku.of(sku), "item", to, new Shown(from, 0)), to, 0);
    }
}
