package io.passerelle.webhook.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.FakeSubscriber;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the fewest threads allowed, and more orders due for the subscriber that does not do its
/// part than there are threads.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
@TestProfile(BulkheadTest.FewThreads.class)
class BulkheadTest {
    private static final AtomicLong IDS = new AtomicLong(7_100_000_000_000L);
    @Inject Settings settings;
    @Inject Handover handover;

    private Outside outside;

    public static class FewThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("passerelle.work.threads", "3");
        }
    }

    @BeforeEach
    @AfterEach
    void everybodyBehaves() {
        outside = Outside.of(settings);
    }

    @ParameterizedTest
    @ValueSource(longs = {2000, 8000})
    void a_slow_or_hanging_subscriber_does_not_hold_up_the_other(long millis) {
        outside.supplier().answerAfter(Duration.ofMillis(millis));

        List<Long> orders = send(60);

        // Were all three threads tempted, 60 calls of 2 s would take 40 s.
        await().until(() -> has(outside.sync(), orders));
        assertThat(orders).anyMatch(id -> outside.supplier().orders(id).isEmpty());
    }

    @Test
    void a_slow_subscriber_gets_its_backlog_as_fast_as_it_takes_it() {
        outside.sync().answerAfter(Duration.ofMillis(100));

        List<Long> orders = send(60);

        // One at a time takes 6 s; pauses alone, growing to a minute and more, would take longer.
        await().until(() -> has(outside.sync(), orders));
    }

    @Test
    void each_order_arrives_in_the_order_of_its_versions() {
        long id = IDS.incrementAndGet();

        for (int i = 0; i < 20; i++) {
            Sender.of(body(id, i)).send();
        }

        await().until(() ->
                outside.sync().orders(id).stream().anyMatch(o -> updated(o).endsWith(":19Z")));
        List<String> versions =
                outside.sync().orders(id).stream().map(BulkheadTest::updated).toList();
        assertThat(versions).isSorted();
        assertThat(handover.of(new OrderId(id)))
                .extracting(Delivery::wanted)
                .allMatch(w -> w <= 20);
    }

    private static String updated(com.fasterxml.jackson.databind.JsonNode order) {
        return order.path("updatedAt").asText();
    }

    private List<Long> send(int number) {
        List<Long> ids = LongStream.range(0, number).mapToObj(_ -> IDS.incrementAndGet()).toList();
        ids.forEach(id -> Sender.of(body(id, 0)).send());
        return ids;
    }

    private static boolean has(FakeSubscriber subscriber, List<Long> orders) {
        return orders.stream().noneMatch(id -> subscriber.orders(id).isEmpty());
    }

    private static String body(long id, int second) {
        return """
        {"id":%d,"name":"#B","created_at":"2026-11-21T10:00:00Z","currency":"EUR",
         "updated_at":"2026-11-21T10:00:%02dZ","line_items":[]}
        """
                .formatted(id, second);
    }
}
