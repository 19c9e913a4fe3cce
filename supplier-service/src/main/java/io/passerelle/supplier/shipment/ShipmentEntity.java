package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "shipment")
class ShipmentEntity {
    @Id String id;
    String supplier;

    @Column(name = "file_sha256")
    String fileSha256;

    String despatch;
    String orderNumber;
    @Nullable Long orderId;
    String carrier;

    /// One a line.
    @Convert(converter = SealedTracking.class)
    String tracking;

    @Enumerated(EnumType.STRING)
    ShipmentState state;

    /// Why it is in this state, for a person; `""` if the state says it all.
    String reason = "";

    @Nullable Instant decidedAt;
    Instant receivedAt;
    Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "shipment_goods", joinColumns = @JoinColumn(name = "shipment_id"))
    @OrderColumn(name = "position")
    List<Goods> goods = new ArrayList<>();

    /// Units by line of the order; empty until that is clear.
    @ElementCollection
    @CollectionTable(name = "shipment_line", joinColumns = @JoinColumn(name = "shipment_id"))
    @MapKeyColumn(name = "line_id")
    @Column(name = "units")
    Map<Long, Integer> lines = new HashMap<>();

    @Version @Nullable Long version;

    @Embeddable
    record Goods(@Nullable Long lineId, @Nullable String sku, int quantity) {}

    ShipmentEntity() {}

    void become(ShipmentState next, String why, Instant at) {
        state = next;
        reason = why;
        changedAt = at;
    }

    Set<String> trackingNumbers() {
        return new LinkedHashSet<>(tracking.lines().toList());
    }

    Map<LineId, Integer> units() {
        Map<LineId, Integer> units = new HashMap<>();
        lines.forEach((line, n) -> units.put(new LineId(line), n));
        return units;
    }
}
