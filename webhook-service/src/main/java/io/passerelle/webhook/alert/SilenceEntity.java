package io.passerelle.webhook.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A service that does not answer.
@Entity
@Table(name = "silent_services")
class SilenceEntity {
    @Id String service = "";
    Instant since = Instant.EPOCH;
}
