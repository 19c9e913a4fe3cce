package io.passerelle.webhook.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/// The day of the last summary; one row.
@Entity
@Table(name = "alert_summary")
class SummaryEntity {
    static final int ONLY = 1;

    @Id int id = ONLY;

    /// In the summary's time zone, such as `2026-11-21`; `""` if there was none.
    String day = "";

    /// Of two nodes that look at the same time one fails, and looks again.
    @Version long version;
}
