package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the operations our services are built on, with their example variables.
class OperationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop-ping",
                "locations",
                "variants-inventory-page",
                "location-levels-page",
                "variant-by-sku",
                "inventory-items-by-sku",
                "inventory-levels-by-item",
                "inventory-set-quantities",
                "orders-since",
                "order-detail",
                "order-fulfillment-orders",
                "fulfillment-order-lines",
                "fulfillment-create",
                "fulfillment-tracking-update",
                "webhook-subscriptions-list",
                "webhook-subscription-create",
                "webhook-subscription-update",
                "webhook-subscription-delete"
            })
    void every_supported_operation_runs_without_errors(String name) throws Exception {
        var query = Published.text("operations/" + name + ".graphql");
        var examples =
                ShopServer.JSON.readTree(Published.text("operations/example-variables.json"));
        try (var server = new ShopServer(ShopOptions.demo())) {
            // given
            var variant = server.shop.addVariant(NewVariant.of("ABC-123", "Supplier A", 14));
            var order = server.shop.place(NewOrder.paid(NewLine.of("ABC-123", 1)));
            var toShip = server.shop.fulfilmentOrders(order.id()).getFirst();
            var other = server.shop.place(NewOrder.paid(NewLine.of("ABC-123", 1)));
            var shipped = server.shop.fulfil(other.id()).fulfilments().getFirst();
            var known =
                    Map.of(
                            "gid://shopify/Order/450789469", Gid.of("Order", order.id()),
                            "gid://shopify/InventoryItem/49148385",
                                    Gid.of("InventoryItem", variant.inventoryItemId()),
                            "gid://shopify/FulfillmentOrder/1046000778",
                                    Gid.of("FulfillmentOrder", toShip.id()),
                            "gid://shopify/FulfillmentOrderLineItem/1058737482",
                                    Gid.of(
                                            "FulfillmentOrderLineItem",
                                            toShip.parts().getFirst().id()),
                            "gid://shopify/Fulfillment/255858046",
                                    Gid.of("Fulfillment", shipped.id()));
            var text = examples.path(name + ".graphql").toString();
            for (var id : known.entrySet()) {
                text = text.replace(id.getKey(), id.getValue());
            }

            // when
            var answer = server.query(query, ShopServer.JSON.readValue(text, ObjectNode.class));

            // then
            assertThat(answer.path("errors").toString()).isEmpty();
            assertThat(answer.path("data").size()).isPositive();
            assertThat(answer.at("/extensions/cost/actualQueryCost").asInt()).isPositive();
        }
    }
}
