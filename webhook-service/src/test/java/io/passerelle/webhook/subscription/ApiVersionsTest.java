package io.passerelle.webhook.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.shopify.ListedSubscription;
import io.passerelle.webhook.shopify.ListedSubscriptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiVersionsTest {
    private static final Duration TWO_MONTHS = Duration.ofDays(60);

    @Test
    void a_version_that_ends_within_the_warning_time_is_told() {
        assertThat(ending("2026-10", "2027-08-17T14:59:59Z")).isEmpty();
        assertThat(ending("2026-10", "2027-08-17T15:00:00Z"))
                .hasValueSatisfying(t ->
                        assertThat(t).startsWith("API version 2026-10 ends at 2027-10-16T15:00"));
        assertThat(ending("2026-10", "2027-10-16T15:00:00Z"))
                .hasValueSatisfying(t -> assertThat(t).contains("2026-10 ended at"));
    }

    @Test
    void unstable_has_no_end() {
        assertThat(ending("unstable", "2099-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void an_answer_in_another_version_than_asked_for_is_told() {
        assertThat(ApiVersions.notes("2025-10", seen("2026-01", "2025-10")))
                .singleElement()
                .asString()
                .contains("2026-01 instead of 2025-10 (SHOPIFY_API_VERSION)");
    }

    @Test
    void bodies_in_another_version_are_told_once() {
        assertThat(ApiVersions.notes("2026-10", seen("2026-10", "2026-07", "2026-07")))
                .singleElement()
                .asString()
                .contains("bodies come in API version 2026-07, expected 2026-10");
    }

    @Test
    void nothing_is_told_when_all_versions_are_the_same() {
        assertThat(ApiVersions.notes("2026-10", seen("2026-10", "2026-10"))).isEmpty();
        assertThat(ApiVersions.notes("2026-10", seen("", "2026-10"))).isEmpty();
    }

    private static Optional<String> ending(String version, String now) {
        return ApiVersions.ending(version, Instant.parse(now), TWO_MONTHS);
    }

    private static ListedSubscriptions seen(String served, String... bodies) {
        return new ListedSubscriptions(
                List.of(bodies).stream().map(ApiVersionsTest::subscription).toList(),
                Instant.EPOCH,
                served);
    }

    private static ListedSubscription subscription(String version) {
        return new ListedSubscription(
                "1", "orders/create", "https://a.example", "JSON", "", "", List.of(), version);
    }
}
