package io.passerelle.sync.shopify;

import io.passerelle.common.value.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "shop_item")
class ShopItemEntity {
    @Id String sku;

    @Column(name = "item_id")
    String itemId;

    @SuppressWarnings("NullAway.Init")
    protected ShopItemEntity() {}

    ShopItemEntity(Sku sku, String itemId) {
        this.sku = sku.value();
        this.itemId = itemId;
    }
}
