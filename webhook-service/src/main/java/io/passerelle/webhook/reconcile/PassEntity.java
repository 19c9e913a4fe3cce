package io.passerelle.webhook.reconcile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "reconcile_passes")
class PassEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    Instant since = Instant.EPOCH;
    Instant mark = Instant.EPOCH;
    int seen;
    int missed;

    @Column(name = "completed_at")
    Instant completedAt = Instant.EPOCH;

    @Column(name = "counted_at")
    @Nullable Instant countedAt;

    @Column(name = "resent_at")
    @Nullable Instant resentAt;

    @Column(name = "told_at")
    @Nullable Instant toldAt;

    /// For Hibernate.
    PassEntity() {}

    PassEntity(Findings findings, Instant completedAt) {
        this.since = findings.since();
        this.mark = findings.mark();
        this.seen = findings.seen();
        this.missed = findings.missed();
        this.completedAt = completedAt;
    }
}
