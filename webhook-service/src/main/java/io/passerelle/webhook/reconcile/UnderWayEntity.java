package io.passerelle.webhook.reconcile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "reconcile_under_way")
class UnderWayEntity {
    static final int ONLY = 1;

    @Id int id = ONLY;
    Instant since = Instant.EPOCH;
    long wish;
    Instant mark = Instant.EPOCH;

    @Column(name = "up_to")
    Instant upTo = Instant.EPOCH;

    int seen;
    int missed;

    /// For Hibernate.
    UnderWayEntity() {}

    UnderWayEntity(Plan plan, Plan.Reached reached) {
        this.since = plan.since();
        this.wish = plan.wish();
        this.mark = reached.mark();
        this.upTo = reached.upTo();
        this.seen = reached.seen();
        this.missed = reached.missed();
    }

    Plan plan() {
        return new Plan(since, wish, Optional.of(new Plan.Reached(mark, upTo, seen, missed)));
    }
}
