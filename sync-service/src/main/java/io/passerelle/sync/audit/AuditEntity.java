package io.passerelle.sync.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "audit")
class AuditEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "started_at")
    Instant startedAt;

    int movements;

    int stocks;

    int found;

    int troubles;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntity() {}

    AuditEntity(Instant startedAt, int movements, int stocks, int found, int troubles) {
        this.startedAt = startedAt;
        this.movements = movements;
        this.stocks = stocks;
        this.found = found;
        this.troubles = troubles;
    }

    AuditReport report(List<Difference> differences) {
        return new AuditReport(id, startedAt, movements, stocks, found, troubles, differences);
    }
}
