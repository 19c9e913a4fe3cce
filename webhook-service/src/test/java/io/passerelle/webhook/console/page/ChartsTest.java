package io.passerelle.webhook.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.passerelle.webhook.console.neighbour.SyncWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T18:20:00Z");

    @Test
    void the_running_hour_is_the_last_bar_and_named_in_the_shops_zone() {
        HourChart chart =
                HourChart.of(
                        Map.of(
                                Instant.parse("2026-11-26T18:00:00Z"), 4L,
                                Instant.parse("2026-11-25T19:00:00Z"), 1L),
                        NOW,
                        ZoneId.of("Europe/Paris"));

        assertThat(chart.bars()).hasSize(24);
        assertThat(chart.bars().getLast().label()).isEqualTo("19:00");
        assertThat(chart.bars().getLast().height()).isEqualTo(92);
        assertThat(chart.bars().getFirst().count()).isEqualTo(1);
        assertThat(chart.bars().get(5).height()).isZero();
        assertThat(chart.total()).isEqualTo(5);
        assertThat(HourChart.of(Map.of(), NOW, ZoneId.of("UTC")).most()).isZero();
    }

    @Test
    void a_number_holds_until_the_next_decision() {
        StockChart chart =
                StockChart.of(
                        List.of(
                                decided("2026-11-26T18:10:00Z", 4, 1, 6, 3),
                                decided("2026-11-26T18:00:00Z", 8, 0, 8, null)),
                        NOW);

        assertThat(chart.lines())
                .extracting(StockChart.Line::name, StockChart.Line::last)
                .containsExactly(
                        tuple("stock", 4),
                        tuple("pending", 1),
                        tuple("target", 3),
                        tuple("shop", 3));
        // Half the width at 8, then at 4, half the height.
        assertThat(chart.lines().getFirst().points())
                .isEqualTo("0.0,10.0 0.0,10.0 320.0,10.0 320.0,90.0 640.0,90.0");
        assertThat(StockChart.of(List.of(), NOW).lines()).isEmpty();
    }

    private static SyncWords.Decided decided(
            String at, int stock, int pending, int from, Integer to) {
        return new SyncWords.Decided(
                Instant.parse(at),
                1,
                new SyncWords.Decision("A", "WRITTEN", "", null, stock, pending, 0, from, to));
    }
}
