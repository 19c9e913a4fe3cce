package io.passerelle.webhook.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.work.Serving;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Stored;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class GoLiveTest {
    @Inject FirstStartRepository starts;
    @Inject GoLive goLive;
    @Inject DataSource database;

    @Test
    void the_first_start_is_kept_in_whole_seconds_and_never_overwritten() {
        long kept = kept();
        assertThat(kept % 1000).isZero();
        assertThat(Duration.between(Instant.ofEpochMilli(kept), Instant.now()))
                .isBetween(Duration.ZERO, Duration.ofHours(1));

        QuarkusTransaction.requiringNew().run(() -> later().started(new Serving()));

        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void without_a_setting_what_was_created_before_the_first_start_is_history() {
        Instant first = Instant.ofEpochMilli(kept());

        assertThat(call(later(), first.minusSeconds(1))).isTrue();
        assertThat(call(later(), first)).isFalse();
        assertThat(call(goLive, first.minusSeconds(1))).as("the setting counts").isFalse();
    }

    private static boolean call(GoLive goLive, Instant createdAt) {
        return QuarkusTransaction.requiringNew().call(() -> goLive.isAfter(createdAt));
    }

    /// The same, started again in 2200 without the setting.
    private GoLive later() {
        Clock clock = Clock.fixed(Instant.parse("2200-01-01T00:00:00.7Z"), ZoneOffset.UTC);
        return new GoLive(Optional::empty, starts, clock);
    }

    private long kept() {
        return Stored.count(database, "select started_at from first_start");
    }
}
