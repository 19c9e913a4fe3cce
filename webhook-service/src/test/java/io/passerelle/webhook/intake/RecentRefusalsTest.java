package io.passerelle.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecentRefusalsTest {
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private final RecentRefusals refusals =
            new RecentRefusals(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void more_than_ten_in_a_quarter_of_an_hour_are_too_many_until_it_is_over() {
        for (int i = 0; i < RecentRefusals.MANY; i++) {
            refusals.refused();
        }
        assertThat(refusals.conditions()).isEmpty();

        refusals.refused();
        assertThat(refusals.conditions())
                .singleElement()
                .matches(c -> c.key().equals("webhooks-refused"));

        now = now.plus(Duration.ofMinutes(16));
        assertThat(refusals.conditions()).isEmpty();
    }

    @Test
    void one_now_and_then_is_the_noise_of_the_internet() {
        for (int i = 0; i < 100; i++) {
            now = now.plus(Duration.ofMinutes(2));
            refusals.refused();
        }

        assertThat(refusals.conditions()).isEmpty();
    }
}
