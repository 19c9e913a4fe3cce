package io.passerelle.supplier.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "held_line")
class HeldLineEntity {
    @Id long lineId;
    long orderId;
    String orderName = "";
    @Nullable String sku;
    String vendor = "";
    int units;
    Instant since;

    HeldLineEntity() {}

    HeldLineEntity(long lineId, long orderId, Instant since) {
        this.lineId = lineId;
        this.orderId = orderId;
        this.since = since;
    }
}
