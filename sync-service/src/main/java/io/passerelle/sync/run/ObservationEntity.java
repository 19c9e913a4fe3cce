package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Anchor;
import io.passerelle.sync.stock.Observation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = ObservationEntity.TABLE)
class ObservationEntity {
    static final String TABLE = "observation";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    /// Empty: the default one.
    String location;

    Sku sku;

    /// Whose number it is; null if it was not kept: then that of any.
    @Column(name = "item_id")
    @Nullable String itemId;

    /// `available` and held.
    int units;

    @Column(name = "seen_from")
    Instant from;

    @Column(name = "seen_until")
    Instant until;

    /// Our writes up to this id are in `units`.
    @Column(name = "write_seq")
    long writeSeq;

    @SuppressWarnings("NullAway.Init")
    protected ObservationEntity() {}

    ObservationEntity(
            String location,
            Sku sku,
            String itemId,
            int units,
            Observation observed,
            long writeSeq) {
        this.location = location;
        this.sku = sku;
        this.itemId = itemId;
        this.units = units;
        this.from = observed.from();
        this.until = observed.until();
        this.writeSeq = writeSeq;
    }

    boolean isOf(@Nullable String item) {
        return itemId == null || itemId.equals(item);
    }

    Observation observed() {
        return new Observation(from, until);
    }

    Anchor anchor() {
        return observed().anchor(units);
    }
}
