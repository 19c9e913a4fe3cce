package io.passerelle.webhook.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private static final Caller SOMEBODY = Caller.Network.of("192.0.2.1");
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void an_address_may_try_ten_times_and_again_when_the_first_is_a_quarter_of_an_hour_old() {
        tryOften(SOMEBODY, LoginAttempts.EACH);
        assertThat(attempts.begin(SOMEBODY)).contains(LoginAttempts.WINDOW.plusSeconds(1));
        assertThat(attempts.begin(Caller.Network.of("192.0.2.2"))).as("another").isEmpty();

        clock.move(LoginAttempts.WINDOW);

        assertThat(attempts.begin(SOMEBODY)).isEmpty();
    }

    @Test
    void all_strangers_together_have_a_limit_too() {
        strangersTryWhatTheyMay();
        assertThat(attempts.begin(Caller.Network.of("198.51.100.1"))).isPresent();
    }

    @Test
    void however_often_strangers_try_a_browser_that_is_known_has_its_own_ten() {
        strangersTryWhatTheyMay();
        var known = new Caller.Device("a");

        tryOften(known, LoginAttempts.EACH);

        assertThat(attempts.begin(known)).as("no more than them").isPresent();
        assertThat(attempts.begin(new Caller.Device("b"))).as("another").isEmpty();
    }

    @Test
    void a_known_browser_takes_nothing_from_strangers() {
        for (int i = 0; i < LoginAttempts.STRANGERS; i++) {
            attempts.begin(new Caller.Device("device " + i));
        }
        assertThat(attempts.begin(SOMEBODY)).isEmpty();
    }

    @Test
    void a_whole_network_of_addresses_counts_as_one() {
        for (int i = 0; i < LoginAttempts.EACH; i++) {
            assertThat(attempts.begin(Caller.Network.of("2001:db8:1:2::" + i))).isEmpty();
        }
        assertThat(attempts.begin(Caller.Network.of("2001:db8:1:2:ffff::1"))).isPresent();
        assertThat(attempts.begin(Caller.Network.of("2001:db8:1:3::1"))).as("next door").isEmpty();
        assertThat(Caller.Network.of("::ffff:192.0.2.1")).isNotEqualTo(Caller.Network.of("::1"));
    }

    @Test
    void what_was_refused_does_not_count() {
        for (int i = 0; i < 1_000; i++) {
            attempts.begin(SOMEBODY);
        }
        clock.move(LoginAttempts.WINDOW.plus(Duration.ofSeconds(1)));
        assertThat(attempts.begin(SOMEBODY)).isEmpty();
    }

    @Test
    void who_knew_the_password_starts_afresh() {
        tryOften(SOMEBODY, LoginAttempts.EACH);
        attempts.succeeded(SOMEBODY);
        assertThat(attempts.begin(SOMEBODY)).isEmpty();
    }

    private void tryOften(Caller caller, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.begin(caller)).isEmpty();
        }
    }

    private void strangersTryWhatTheyMay() {
        for (int i = 0; i < LoginAttempts.STRANGERS; i++) {
            tryOften(Caller.Network.of("192.0.2." + i), 1);
        }
    }
}
