package io.passerelle.webhook.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class EventsTest {
    @Inject Events events;
    @Inject DataSource database;

    @Test
    void of_many_stored_together_a_repetition_is_told_and_each_is_read() {
        NewEvent one = event("shop/update");
        NewEvent other = event("app/update");

        assertThat(events.storeAll(List.of(one, one, other))).containsExactly(true, false, true);
        assertThat(events.storeAll(List.of(other, event("shop/update"))))
                .containsExactly(false, true);

        assertThat(rows(one)).isEqualTo(1);
        await().until(() -> isHandled(one) && isHandled(other));
    }

    @Test
    void of_many_stored_together_none_is_kept_or_worked_on_if_one_cannot_be() {
        NewEvent good = event("shop/update");
        long due = scheduled();

        assertThatThrownBy(() -> events.storeAll(List.of(good, event(null))))
                .hasStackTraceContaining("NOT NULL constraint failed: events.topic");

        assertThat(rows(good)).isZero();
        assertThat(scheduled()).isEqualTo(due);
    }

    private long rows(NewEvent event) {
        return Stored.count(
                database, "select count(*) from events where webhook_id = ?", event.webhookId());
    }

    private boolean isHandled(NewEvent event) {
        return Stored.count(
                        database,
                        "select count(*) from events where result = 'nothing' and webhook_id = ?",
                        event.webhookId())
                == 1;
    }

    /// Units waiting for an event that is not there.
    private long scheduled() {
        return Stored.count(
                database,
                "select count(*) from scheduled_tasks where task_name = 'event' and"
                        + " task_instance not in (select cast(id as varchar(20)) from events)");
    }

    private static NewEvent event(String topic) {
        return new NewEvent(
                EventSource.WEBHOOK,
                UUID.randomUUID().toString(),
                topic,
                "2026-10",
                "",
                "",
                new RawBody(new byte[] {'{', '}'}),
                "");
    }
}
