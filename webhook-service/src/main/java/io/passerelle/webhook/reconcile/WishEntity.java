package io.passerelle.webhook.reconcile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "reconcile_wish")
class WishEntity {
    static final int ONLY = 1;

    @Id int id = ONLY;
    long asked;
    long answered;
    @Nullable Instant since;
}
