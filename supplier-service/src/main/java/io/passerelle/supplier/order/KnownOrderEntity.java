package io.passerelle.supplier.order;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "known_order")
class KnownOrderEntity {
    @Id long id;
    String name;
    Instant updatedAt;
    Instant receivedAt;

    /// The [io.passerelle.common.order.PlacedOrder] as JSON.
    @Convert(converter = SealedState.class)
    String state;

    @Version @Nullable Long version;

    KnownOrderEntity() {}

    KnownOrderEntity(long id, String name, Instant updatedAt, Instant receivedAt, String state) {
        this.id = id;
        this.name = name;
        this.updatedAt = updatedAt;
        this.receivedAt = receivedAt;
        this.state = state;
    }
}
