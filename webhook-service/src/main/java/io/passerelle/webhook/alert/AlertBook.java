package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which causes stand and which of them people know, so that each is told once, whatever restarts
/// come between. Short transactions, no calls.
@ApplicationScoped
class AlertBook {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_SUMMARY = 10_000;
    private final StandingRepository standing;
    private final NoticeRepository notices;
    private final SummaryRepository summaries;
    private final Ways ways;
    private final AlertsConfig config;
    private final Clock clock;

    AlertBook(
            StandingRepository standing,
            NoticeRepository notices,
            SummaryRepository summaries,
            Ways ways,
            AlertsConfig config,
            Clock clock) {
        this.standing = standing;
        this.notices = notices;
        this.summaries = summaries;
        this.ways = ways;
        this.config = config;
        this.clock = clock;
    }

    /// Of a service that does not answer nothing is known: what stood there stands.
    @Transactional
    void observe(Gathering.Gathered gathered) {
        Instant now = clock.instant();
        Map<String, StandingEntity> known = standing.byKey();
        for (Gathering.Told told : gathered.standing()) {
            StandingEntity row = known.remove(told.condition().key());
            there(row == null ? added(told, now) : row, told.condition(), now);
        }
        known.values().stream()
                .filter(row -> gathered.answered().contains(row.service))
                .forEach(row -> gone(row, now));
        notices.forgetBefore(now.minus(KEPT));
    }

    private StandingEntity added(Gathering.Told told, Instant now) {
        var row = new StandingEntity(told, now);
        standing.add(row);
        return row;
    }

    private void there(StandingEntity row, Condition condition, Instant now) {
        row.isThere(condition);
        if (row.isDue(now, config.settleTime())) {
            row.toldAt = now;
            tell(Event.RAISED, row.condition(), now);
        }
    }

    private void gone(StandingEntity row, Instant now) {
        if (row.toldAt == null) {
            standing.remove(row);
            return;
        }
        row.goneAt = row.goneAt == null ? now : row.goneAt;
        if (row.isOver(now, config.settleTime())) {
            tell(Event.CLEARED, row.condition(), now);
            standing.remove(row);
        }
    }

    /// Once a day, after its time. On the first day there is none: its time may be long past.
    @Transactional
    void summarize(SummaryTime time) {
        Instant now = clock.instant();
        String day = time.dayOf(now);
        SummaryEntity last = summaries.only();
        boolean due = !last.day.isEmpty() && last.day.compareTo(day) < 0;
        if (last.day.compareTo(day) < 0) {
            last.day = day;
        }
        if (due) {
            tell(Event.SUMMARY, summary(now), now);
        }
    }

    private Condition summary(Instant now) {
        List<StandingEntity> known = standing.told();
        String words =
                known.isEmpty()
                        ? "All is well."
                        : known.stream()
                                .map(row -> "- " + row.words)
                                .collect(Collectors.joining("\n"));
        Severity worst =
                known.stream()
                        .map(row -> row.severity)
                        .min(Severity::compareTo)
                        .orElse(Severity.TICKET);
        String fitting = words.substring(0, Math.min(words.length(), LONGEST_SUMMARY));
        return new Condition("summary", worst, now, fitting, "", "");
    }

    private void tell(Event event, Condition about, Instant now) {
        Optional<Long> before = notices.newestAbout(about.key());
        ways.tell(notices.add(new NoticeEntity(event, about, now)));
        before.map(String::valueOf).ifPresent(ways::isOvertaken);
    }

    /// Empty if it is forgotten, or if there is a newer one of the same cause: whoever was not
    /// reached for hours is told how it stands, and not how it stood.
    @Transactional
    Optional<Notice> notice(String id) {
        return notices.byId(Long.parseLong(id))
                .filter(row -> notices.newestAbout(row.key).equals(Optional.ofNullable(row.id)))
                .map(NoticeEntity::view);
    }
}
