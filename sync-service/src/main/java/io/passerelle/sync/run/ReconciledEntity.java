package io.passerelle.sync.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "reconciled")
class ReconciledEntity {
    static final int ONLY = 1;

    @Id int id = ONLY;

    @Column(name = "until_time")
    Instant until;

    @SuppressWarnings("NullAway.Init")
    protected ReconciledEntity() {}

    ReconciledEntity(Instant until) {
        this.until = until;
    }
}
