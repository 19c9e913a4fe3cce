package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something people are told, once on each way.
@Entity
@Table(name = "alert_notices")
class NoticeEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    Event event = Event.RAISED;

    @Column(name = "cause")
    String key = "";

    @Enumerated(EnumType.STRING)
    Severity severity = Severity.TICKET;

    Instant since = Instant.EPOCH;
    String words = "";
    String advice = "";
    String link = "";

    /// For Hibernate.
    NoticeEntity() {}

    NoticeEntity(Event event, Condition about, Instant at) {
        this.event = event;
        this.at = at;
        this.key = about.key();
        this.severity = about.severity();
        this.since = about.since();
        this.words = about.words();
        this.advice = about.advice();
        this.link = about.link();
    }

    Notice view() {
        return new Notice(
                id + "-" + at.toEpochMilli(),
                event,
                at,
                new Condition(key, severity, since, words, advice, link));
    }
}
