package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A cause that stands, or stood a moment ago.
@Entity
@Table(name = "standing_alerts")
class StandingEntity {
    @Id
    @Column(name = "cause")
    String key = "";

    /// That told of it.
    String service = "";

    @Enumerated(EnumType.STRING)
    Severity severity = Severity.TICKET;

    Instant since = Instant.EPOCH;
    String words = "";
    String advice = "";
    String link = "";

    @Column(name = "seen_at")
    Instant seenAt = Instant.EPOCH;

    /// When people were told of it.
    @Column(name = "told_at")
    @Nullable Instant toldAt;

    /// Since when it has not been there any more.
    @Column(name = "gone_at")
    @Nullable Instant goneAt;

    /// Of two nodes that look at the same time one fails, and looks again.
    @Version long version;

    /// For Hibernate.
    StandingEntity() {}

    StandingEntity(Gathering.Told told, Instant seenAt) {
        this.key = told.condition().key();
        this.service = told.service();
        this.seenAt = seenAt;
    }

    void isThere(Condition condition) {
        severity = condition.severity();
        since = condition.since();
        words = shortened(condition.words());
        advice = shortened(condition.advice());
        link = condition.link();
        goneAt = null;
    }

    private static String shortened(String text) {
        int longest = 1000;
        return text.substring(0, Math.min(text.length(), longest));
    }

    boolean isDue(Instant now, Duration settle) {
        return toldAt == null && !seenAt.plus(settle).isAfter(now);
    }

    boolean isOver(Instant now, Duration settle) {
        return goneAt != null && !goneAt.plus(settle).isAfter(now);
    }

    Condition condition() {
        return new Condition(key, severity, since, words, advice, link);
    }
}
