package io.passerelle.sync.shopify;

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
}
