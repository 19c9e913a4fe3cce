package io.passerelle.sync.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "rise_wanted")
class RiseWantedEntity {
    @Id String sku;

    @SuppressWarnings("NullAway.Init")
    protected RiseWantedEntity() {}

    RiseWantedEntity(String sku) {
        this.sku = sku;
    }
}
