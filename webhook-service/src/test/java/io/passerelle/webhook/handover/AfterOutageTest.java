package io.passerelle.webhook.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With pauses as they are after many tries: nobody would wait for their end.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
@TestProfile(AfterOutageTest.LongPauses.class)
class AfterOutageTest {
    private static final AtomicLong IDS = new AtomicLong(7_300_000_000_000L);
    @Inject Settings settings;
    @Inject Handover handover;

    private Outside outside;

    public static class LongPauses implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.handover.first-pause", "20h",
                    "passerelle.handover.longest-pause", "20h");
        }
    }

    @BeforeEach
    @AfterEach
    void everybodyBehaves() {
        outside = Outside.of(settings);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 500})
    void all_that_waited_follows_the_first_order_that_is_taken_again(int status) {
        outside.supplier().answer(status, "");
        List<Long> orders = refused(20, "HTTP " + status);
        outside.supplier().behave();

        List<Long> next = send(1);

        await().until(() -> has(orders) && has(next));
    }

    @Test
    void those_that_always_fail_keep_no_other_from_its_turn() {
        outside.supplier().answer(500, "");
        List<Long> hopeless = refused(2, "HTTP 500");
        List<Long> orders = refused(6, "HTTP 500");
        outside.supplier().behave();
        hopeless.forEach(this::keepsFailing);

        List<Long> first = send(1);
        await().until(() -> has(first));
        awaitStatus(hopeless, "HTTP 500");
        List<Long> second = send(1);

        await().until(() -> has(orders) && has(second));
        assertThat(hopeless).allMatch(id -> outside.supplier().orders(id).isEmpty());
    }

    private void keepsFailing(long id) {
        for (int i = 0; i < 100; i++) {
            outside.supplier()
                    .answerNext(
                            request -> request.body().path("id").asText().equals("" + id),
                            500,
                            () -> {});
        }
    }

    /// One after the other: of many at once the bulkhead would put some off without a call.
    private List<Long> refused(int number, String status) {
        return IntStream.range(0, number)
                .mapToObj(_ -> {
                    List<Long> one = send(1);
                    awaitStatus(one, status);
                    return one.getFirst();
                })
                .toList();
    }

    private static List<Long> send(int number) {
        List<Long> ids = LongStream.range(0, number).mapToObj(_ -> IDS.incrementAndGet()).toList();
        ids.forEach(id -> Sender.of(body(id)).send());
        return ids;
    }

    private void awaitStatus(List<Long> orders, String status) {
        await().until(() ->
                orders.stream()
                        .allMatch(id ->
                                handover.of(new OrderId(id)).stream()
                                        .anyMatch(d ->
                                                d.subscriber().equals("supplier")
                                                        && d.status().equals(status))));
    }

    private boolean has(List<Long> orders) {
        return orders.stream().noneMatch(id -> outside.supplier().orders(id).isEmpty());
    }

    private static String body(long id) {
        return """
        {"id":%d,"name":"#O","created_at":"2026-11-21T10:00:00Z","currency":"EUR",
         "updated_at":"2026-11-21T10:00:00Z","line_items":[]}
        """
                .formatted(id);
    }
}
