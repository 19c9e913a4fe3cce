package io.passerelle.webhook.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void an_address_may_try_ten_times_and_again_when_the_first_is_a_quarter_of_an_hour_old() {
        for (int i = 0; i < LoginAttempts.PER_ADDRESS; i++) {
            assertThat(attempts.begin("192.0.2.1")).isEmpty();
        }
        assertThat(attempts.begin("192.0.2.1")).contains(LoginAttempts.WINDOW.plusSeconds(1));
        assertThat(attempts.begin("192.0.2.2")).as("another").isEmpty();

        clock.move(LoginAttempts.WINDOW);

        assertThat(attempts.begin("192.0.2.1")).isEmpty();
    }

    @Test
    void all_addresses_together_have_a_limit_too() {
        for (int i = 0; i < LoginAttempts.IN_ALL; i++) {
            assertThat(attempts.begin("192.0.2." + i)).isEmpty();
        }
        assertThat(attempts.begin("198.51.100.1")).isPresent();
    }

    @Test
    void what_was_refused_does_not_count() {
        for (int i = 0; i < 1_000; i++) {
            attempts.begin("192.0.2.1");
        }
        clock.move(LoginAttempts.WINDOW.plus(Duration.ofSeconds(1)));
        assertThat(attempts.begin("192.0.2.1")).isEmpty();
    }

    @Test
    void who_knew_the_password_starts_afresh() {
        for (int i = 0; i < LoginAttempts.PER_ADDRESS; i++) {
            attempts.begin("192.0.2.1");
        }
        attempts.succeeded("192.0.2.1");
        assertThat(attempts.begin("192.0.2.1")).isEmpty();
    }
}
