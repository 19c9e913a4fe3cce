package io.passerelle.sync.supplier;

import io.passerelle.common.value.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "supplier_stock")
@IdClass(SupplierSku.class)
class SupplierStockEntity {
    @Id String supplier;

    @Id
    @Column(name = "sku")
    String skuText;

    int units;

    @SuppressWarnings("NullAway.Init")
    protected SupplierStockEntity() {}

    SupplierStockEntity(String supplier, Sku sku, int units) {
        this.supplier = supplier;
        this.skuText = sku.value();
        this.units = units;
    }

    Sku sku() {
        return Sku.of(skuText);
    }
}
