package io.passerelle.webhook.census;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps the newest count of each day for three months. Short transactions, no calls.
@ApplicationScoped
class CensusBook {
    private static final Duration KEPT = Duration.ofDays(90);

    private final CensusRepository days;
    private final AtomicInteger missing = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();

    CensusBook(CensusRepository days, MeterRegistry meters) {
        this.days = days;
        Gauge.builder("passerelle.census.missing", missing, AtomicInteger::get)
                .description("Orders of the last days the newest daily check found missing here")
                .register(meters);
        Gauge.builder("passerelle.census.unknown", unknown, AtomicInteger::get)
                .description("Orders of the last days it found here but not in the shop")
                .register(meters);
    }

    /// All days of one check together.
    @Transactional
    void keep(List<DayCount> counts, Instant now) {
        counts.forEach(days::keep);
        days.forgetCheckedBefore(now.minus(KEPT));
        missing.set(counts.stream().mapToInt(c -> c.missing().size()).sum());
        unknown.set(counts.stream().mapToInt(c -> c.unknown().size()).sum());
        counts.stream()
                .filter(DayCount::differs)
                .forEach(c ->
                        Log.warnf(
                                "census.differs day=%s inShop=%d here=%d missing=%s unknown=%s",
                                c.day(), c.inShop(), c.here(), c.missing(), c.unknown()));
    }

    @Transactional
    List<DayCount> newestFirst(int count) {
        return days.newestFirst(count);
    }

    @Transactional
    Optional<Instant> checkedAt() {
        return days.checkedAt();
    }
}
