package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "quantity_write")
class QuantityWriteEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "run_id")
    long runId;

    @Column(name = "batch_key")
    String batchKey;

    /// Empty: the default one.
    String location;

    Sku sku;

    @Column(name = "item_id")
    String itemId;

    @Column(name = "quantity_from")
    int from;

    @Column(name = "quantity_to")
    int to;

    @Enumerated(EnumType.STRING)
    WriteState state;

    @Column(name = "sent_at")
    Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected QuantityWriteEntity() {}

    QuantityWriteEntity(
            long runId,
            String batchKey,
            String location,
            Sku sku,
            String itemId,
            int from,
            int to,
            Instant sentAt) {
        this.runId = runId;
        this.batchKey = batchKey;
        this.location = location;
        this.sku = sku;
        this.itemId = itemId;
        this.from = from;
        this.to = to;
        this.state = WriteState.OPEN;
        this.sentAt = sentAt;
    }
}
