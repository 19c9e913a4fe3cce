package io.passerelle.webhook.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// How many requests were refused in one minute, on all nodes.
@Entity
@Table(name = "webhook_refusals")
class RefusalEntity {
    /// Since 1970.
    @Id long minute;

    long refused;
}
