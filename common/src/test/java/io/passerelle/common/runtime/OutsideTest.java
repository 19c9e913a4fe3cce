package io.passerelle.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OutsideTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private Instant now = START;
    private final Outside outside =
            new Outside(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void one_failed_call_is_no_trouble_and_two_are_since_the_first() {
        outside.failed("Shopify", "timeout");
        assertThat(outside.troubles()).isEmpty();

        now = now.plus(Duration.ofMinutes(10));
        outside.failed("Shopify", "refused");

        assertThat(outside.troubles())
                .containsExactly(new Outside.Trouble("Shopify", START, now, "refused"));
    }

    @Test
    void an_answer_ends_it_and_the_count_begins_anew() {
        outside.failed("Shopify", "timeout");
        outside.failed("Shopify", "timeout");
        outside.answered("Shopify");
        assertThat(outside.troubles()).isEmpty();

        outside.failed("Shopify", "timeout");
        assertThat(outside.troubles()).isEmpty();
    }

    @Test
    void what_was_known_before_counts_until_this_process_has_called() {
        outside.failedBefore("server of agriest", "connect: refused");
        assertThat(new OutsideWell(outside).call().getData().orElseThrow())
                .containsEntry("server of agriest", "connect: refused, at " + START);

        outside.answered("server of agriest");
        outside.failedBefore("server of agriest", "connect: refused");

        assertThat(outside.answers("server of agriest")).isTrue();
    }
}
