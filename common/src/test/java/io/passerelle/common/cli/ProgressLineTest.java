package io.passerelle.common.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final StringWriter out = new StringWriter();

    @Test
    void on_a_terminal_one_line_is_drawn_over_itself_with_rate_and_time_left() {
        try (ProgressLine line = new ProgressLine(new PrintWriter(out), true, 120, clock)) {
            line.at("writing to Shopify", 0, 1000);
            now = now.plusSeconds(1);
            line.at("writing to Shopify", 250, 1000);
        }

        assertThat(out.toString())
                .doesNotContain("\n")
                .contains(
                        "\rwriting to Shopify: [██████··················] 250 of 1,000,"
                                + " 250 per second, 3 s left\u001b[K")
                .endsWith("\r\u001b[K");
    }

    @Test
    void it_is_drawn_ten_times_a_second_at_most_but_its_end_always() {
        ProgressLine line = new ProgressLine(new PrintWriter(out), true, 120, clock);
        for (int done = 0; done <= 1000; done++) {
            line.at("comparing", done, 1000);
            now = now.plusMillis(1);
        }

        assertThat(out.toString().split("\r")).hasSizeLessThanOrEqualTo(13);
        assertThat(out.toString()).contains("1,000 of 1,000");
    }

    @Test
    void a_line_never_wraps() {
        new ProgressLine(new PrintWriter(out), true, 20, clock)
                .at("a step with a very long description", 1, 2);

        assertThat(out.toString()).isEqualTo("\ra step with a very \u001b[K");
    }

    @Test
    void elsewhere_a_plain_line_is_said_per_step_and_every_ten_seconds() {
        ProgressLine line = new ProgressLine(new PrintWriter(out), false, 80, clock);
        line.at("reading FileMaker", 0, 0);
        for (long second = 1; second <= 25; second++) {
            now = now.plusSeconds(1);
            line.at("comparing", second * 100, 100_000);
        }
        line.close();

        assertThat(out.toString().lines())
                .containsExactly(
                        "reading FileMaker …",
                        "comparing: 100 of 100,000",
                        "comparing: 1,100 of 100,000, 100 per second, 16 min left",
                        "comparing: 2,100 of 100,000, 100 per second, 16 min left");
    }
}
