package io.passerelle.supplier.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "sku_assignment")
class SkuAssignmentEntity {
    @Id String sku;

    /// [io.passerelle.supplier.matching.Shipper#word].
    String shipper;

    String assignedBy;
    Instant assignedAt;

    SkuAssignmentEntity() {}

    SkuAssignmentEntity(String sku, String shipper, String assignedBy, Instant assignedAt) {
        this.sku = sku;
        this.shipper = shipper;
        this.assignedBy = assignedBy;
        this.assignedAt = assignedAt;
    }
}
