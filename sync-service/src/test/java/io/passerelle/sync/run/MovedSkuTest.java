package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sync.TestWorld;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/// A SKU that was given to another of Shopify's inventory items.
@QuarkusTest
class MovedSkuTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject EntityManager entities;

    @Test
    void what_was_seen_of_the_old_item_proves_nothing_of_the_new_one() {
        String sku = world.product(8, 3);
        steps.sync();
        seenOf(sku, "gid://shopify/InventoryItem/1");

        steps.reconcile();

        assertThat(SyncSteps.decision(steps.sync(), sku).outcome()).isEqualTo(Outcome.WAITING);
        assertThat(world.shop().available(sku)).isEqualTo(3);

        steps.reconcile();
        await().untilAsserted(() -> assertThat(world.shop().available(sku)).isEqualTo(8));
    }

    @Test
    void what_was_written_to_the_old_item_is_not_in_the_new_ones_number() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "4");
        steps.sync();
        world.file().setStock(sku, "10");
        writtenTo(sku, "gid://shopify/InventoryItem/1");
        world.shop().setAvailable(sku, 10);
        world.shop().place(NewOrder.paid(NewLine.of(sku, 2)));

        steps.sync();

        assertThat(world.shop().available(sku)).as("nothing sold is given back").isEqualTo(8);
    }

    /// As if the SKU had been on another item then.
    private void seenOf(String sku, String itemId) {
        change("update ObservationEntity set itemId = ?1 where sku = ?2", sku, itemId);
    }

    private void writtenTo(String sku, String itemId) {
        change("update QuantityWriteEntity set itemId = ?1 where sku = ?2", sku, itemId);
    }

    private void change(String update, String sku, String itemId) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createQuery(update)
                                .setParameter(1, itemId)
                                .setParameter(2, Sku.of(sku))
                                .executeUpdate());
    }
}
