package io.passerelle.webhook.subscription;

import io.passerelle.webhook.shopify.ListedSubscription;
import io.passerelle.webhook.shopify.ListedSubscriptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The life of an Admin API version: it begins on the first of the month it is named for and ends
/// on the 16th a year later at 15:00 UTC (as published for 2026-10; the others are taken to
/// follow). Calls to one that has ended are answered, without an error, by the oldest one alive.
final class ApiVersions {

    private ApiVersions() {}

    /// What a person should know, newest knowledge first; empty if all is well.
    static List<String> notes(String pinned, ListedSubscriptions seen) {
        List<String> notes = new ArrayList<>();
        String served = seen.servedVersion();
        if (!served.isEmpty() && !served.equals(pinned)) {
            notes.add(
                    "Shopify answers with API version "
                            + served
                            + " instead of "
                            + pinned
                            + " (SHOPIFY_API_VERSION), which it no longer serves");
        }
        seen.all().stream()
                .map(ListedSubscription::apiVersion)
                .filter(v -> !v.isEmpty() && !v.equals(pinned))
                .distinct()
                .map(v ->
                        "webhook bodies come in API version "
                                + v
                                + ", expected "
                                + pinned
                                + "; it is a setting of the app, not of a subscription")
                .forEach(notes::add);
        return notes;
    }

    /// Empty while the version lives longer than `warning`.
    static Optional<String> ending(String pinned, Instant now, Duration warning) {
        return end(pinned)
                .filter(end -> !now.plus(warning).isBefore(end))
                .map(end ->
                        "API version "
                                + pinned
                                + (now.isBefore(end) ? " ends at " : " ended at ")
                                + end
                                + "; set SHOPIFY_API_VERSION to a newer one this release supports");
    }

    /// `unstable` has no end.
    private static Optional<Instant> end(String version) {
        return version.equals("unstable")
                ? Optional.empty()
                : Optional.of(
                        YearMonth.parse(version)
                                .plusYears(1)
                                .atDay(16)
                                .atTime(LocalTime.of(15, 0))
                                .toInstant(ZoneOffset.UTC));
    }
}
