package io.passerelle.supplier.circuit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "supplier_circuit")
class CircuitEntity {
    @Id String supplier;

    /// Since the last success.
    int failures;

    @Nullable Instant failingSince;
    @Nullable Instant failedAt;

    /// The last failure, for people.
    String trouble = "";

    @Nullable Instant pausedAt;
    String pausedBy = "";
    String pausedWhy = "";

    @Version @Nullable Long version;

    CircuitEntity() {}

    CircuitEntity(String supplier) {
        this.supplier = supplier;
    }
}
