package io.passerelle.sync.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.stock.Location;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One SKU is asked for by the item it was seen on.
@QuarkusTest
class RememberedItemsTest {
    @Inject TestWorld world;
    @Inject ShopifyInventory inventory;
    @Inject ShopItems items;
    private ShopStock shop;

    @BeforeEach
    void atTheLocation() {
        shop = inventory.at(Location.ONLY);
    }

    @Test
    void a_sku_seen_before_is_not_searched_for() {
        Sku sku = Sku.of(world.product(5, 5));
        VariantStock first = found(sku);
        int searches = searches();

        assertThat(found(sku)).isEqualTo(first);
        assertThat(first.shown().available()).isEqualTo(5);
        assertThat(searches()).isEqualTo(searches);
    }

    @Test
    void an_item_that_is_another_skus_now_is_not_believed() {
        Sku sku = Sku.of(world.product(5, 5));
        Sku other = Sku.of(world.product(9, 9));
        items.remember(Map.of(sku, found(other).itemId()));

        assertThat(found(sku).shown().available()).isEqualTo(5);
        assertThat(items.of(sku)).contains(found(sku).itemId());
    }

    @Test
    void an_item_that_is_gone_is_searched_for_again() {
        Sku sku = Sku.of(world.product(5, 5));
        items.remember(Map.of(sku, "gid://shopify/InventoryItem/1"));

        assertThat(found(sku).shown().available()).isEqualTo(5);
    }

    @Test
    void a_sku_that_came_a_second_time_since_is_not_set() {
        Sku sku = Sku.of(world.product(5, 5));
        found(sku);
        world.shop().addVariant(NewVariant.of(sku.value(), "Maison", 7));

        assertThat(found(sku).unusable())
                .hasValueSatisfying(why -> assertThat(why).contains("more than one"));
    }

    @Test
    void a_sku_that_is_on_two_items_but_for_blanks_is_not_remembered() {
        Sku sku = Sku.of(world.product(5, 5));
        readAll();
        assertThat(items.of(sku)).isPresent();
        world.shop().addVariant(NewVariant.of(sku + " ", "Maison", 7));

        readAll();

        assertThat(items.of(sku)).isEmpty();
        assertThat(shop.find(sku).variants()).hasSize(2);
    }

    private void readAll() {
        try (StockPages pages = shop.all(() -> {})) {
            while (pages.next().isPresent()) {
                // Each page is remembered.
            }
        }
    }

    private VariantStock found(Sku sku) {
        return shop.find(sku).variants().getFirst();
    }

    private int searches() {
        return world.shop().calls().getOrDefault("VariantsStock", 0);
    }
}
