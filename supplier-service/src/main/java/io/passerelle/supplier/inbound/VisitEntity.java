package io.passerelle.supplier.inbound;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "inbox_visit")
class VisitEntity {
    @Id String supplier;
    @Nullable Instant wantedAt;

    /// The last look that succeeded.
    @Nullable Instant visitedAt;

    @Nullable Instant failingSince;

    /// Only a person can help.
    boolean lasting;

    String trouble = "";

    @Version @Nullable Long version;

    VisitEntity() {}

    VisitEntity(String supplier) {
        this.supplier = supplier;
    }
}
