package io.passerelle.webhook.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "exports")
class ExportEntity {
    @Id long id;

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;

    long orders;

    @Column(name = "passed_on_at")
    @Nullable Instant passedOnAt;

    @Column(name = "removed_at")
    @Nullable Instant removedAt;

    /// For Hibernate.
    ExportEntity() {}

    ExportEntity(long id) {
        this.id = id;
    }
}
