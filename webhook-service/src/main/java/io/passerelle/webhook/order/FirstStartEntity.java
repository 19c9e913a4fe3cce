package io.passerelle.webhook.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "first_start")
class FirstStartEntity {
    static final int ONLY = 1;

    @Id int id = ONLY;

    @Column(name = "started_at")
    Instant startedAt = Instant.EPOCH;
}
