package io.passerelle.sync.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "known_order")
class KnownOrderEntity {
    @Id
    @Column(name = "order_id")
    long orderId;

    Instant version;

    String state;

    @SuppressWarnings("NullAway.Init")
    protected KnownOrderEntity() {}

    KnownOrderEntity(long orderId, Instant version, String state) {
        this.orderId = orderId;
        this.version = version;
        this.state = state;
    }
}
