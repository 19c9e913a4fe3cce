package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "rise_wanted")
class RiseWantedEntity {
    /// The location's key, `:`, the SKU.
    @Id String place;

    Sku sku;

    @SuppressWarnings("NullAway.Init")
    protected RiseWantedEntity() {}

    RiseWantedEntity(String place, Sku sku) {
        this.place = place;
        this.sku = sku;
    }
}
