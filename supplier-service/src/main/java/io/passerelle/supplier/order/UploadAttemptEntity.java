package io.passerelle.supplier.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "upload_attempt")
class UploadAttemptEntity {
    @Id String id;
    String number;
    Instant startedAt;
    @Nullable Instant endedAt;
    String outcome = "";

    UploadAttemptEntity() {}

    UploadAttemptEntity(String id, String number, Instant startedAt) {
        this.id = id;
        this.number = number;
        this.startedAt = startedAt;
    }
}
