package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FulfilmentsTest {

    private static final String CREATE =
            """
            mutation FulfillmentCreate($fulfillment: FulfillmentInput!) {
              fulfillmentCreate(fulfillment: $fulfillment) {
                fulfillment {
                  name status totalQuantity
                  trackingInfo(first: 5) { company number url }
                  fulfillmentLineItems(first: 5) { nodes { quantity lineItem { sku } } }
                }
                userErrors { field message }
              }
            }\
            """;

    private final ShopServer server = new ShopServer(ShopOptions.demo());
    private final ShopOrder order;

    FulfilmentsTest() {
        server.shop.addVariant(NewVariant.of("LMP-1", "A", 9));
        server.shop.addVariant(NewVariant.of("CHR-1", "A", 9));
        order = server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 3), NewLine.of("CHR-1", 2)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_part_is_shipped_with_its_tracking() throws Exception {
        // when
        var answer = create(input(toShip(), Map.of("LMP-1", 2)), "1Z1", "1Z2");

        // then
        assertThat(answer.path("userErrors")).isEmpty();
        assertThat(answer.path("fulfillment").toString())
                .isEqualTo(
                        "{\"name\":\"#1001-F1\",\"status\":\"SUCCESS\",\"totalQuantity\":2,\"trackingInfo\":"
                                + "[{\"company\":\"UPS\",\"number\":\"1Z1\",\"url\":null},"
                                + "{\"company\":\"UPS\",\"number\":\"1Z2\",\"url\":null}],"
                                + "\"fulfillmentLineItems\":{\"nodes\":"
                                + "[{\"quantity\":2,\"lineItem\":{\"sku\":\"LMP-1\"}}]}}");
        assertThat(toShip().status()).isEqualTo("IN_PROGRESS");
        assertThat(remaining(toShip())).containsExactly(1, 2);
        assertThat(server.shop.order(order.id()).line("LMP-1").openQuantity()).isEqualTo(1);
        assertThat(server.shop.level("LMP-1").committed()).isEqualTo(1);
    }

    @Test
    void a_fulfilment_order_named_without_lines_is_shipped_whole() throws Exception {
        // when
        var answer = create(input(toShip(), Map.of()), "1Z1");

        // then
        assertThat(answer.at("/fulfillment/totalQuantity").asInt()).isEqualTo(5);
        assertThat(toShip().status()).isEqualTo("CLOSED");
    }

    @Test
    void more_than_remains_is_a_user_error_and_ships_nothing() throws Exception {
        // when
        var answer = create(input(toShip(), Map.of("LMP-1", 4)), "1Z1");

        // then
        assertThat(answer.path("fulfillment").isNull()).isTrue();
        assertThat(answer.at("/userErrors/0/message").asText())
                .isEqualTo("Invalid fulfillment order line item quantity requested.");
        assertThat(remaining(toShip())).containsExactly(3, 2);
    }

    @Test
    void the_same_call_twice_ships_twice() throws Exception {
        // when
        var input = input(toShip(), Map.of("LMP-1", 1));
        create(input, "1Z1");
        create(input, "1Z1");

        // then
        assertThat(server.shop.order(order.id()).fulfilments()).hasSize(2);
    }

    @Test
    void a_held_one_offers_no_fulfilment_and_refuses_it() throws Exception {
        // given
        server.shop.hold(toShip(), "waiting for the buyer");

        // when
        var answer = create(input(toShip(), Map.of("LMP-1", 1)), "1Z1");

        // then
        assertThat(answer.at("/userErrors/0/message").asText()).contains("status= on_hold");
        assertThat(toShip().supportedActions()).doesNotContain("CREATE_FULFILLMENT");

        // and released it ships
        server.shop.release(toShip());
        assertThat(create(input(toShip(), Map.of("LMP-1", 1)), "1Z1").path("userErrors")).isEmpty();
    }

    @Test
    void units_of_another_location_have_a_fulfilment_order_of_their_own() throws Exception {
        // given
        var moved = server.shop.move(order.id(), Map.of(order.line("LMP-1").id(), 2), 7);

        // when
        var both = input(toShip(), Map.of("LMP-1", 1));
        both.withArray("lineItemsByFulfillmentOrder").add(part(moved, Map.of("LMP-1", 2)));
        var refused = create(both, "1Z1");
        var one = create(input(moved, Map.of("LMP-1", 2)), "1Z1");

        // then
        assertThat(refused.at("/userErrors/0/message").asText()).contains("same location");
        assertThat(one.path("userErrors")).isEmpty();
        assertThat(server.shop.fulfilmentOrders(order.id()))
                .extracting(FulfilmentOrder::status)
                .containsExactly("OPEN", "CLOSED");
    }

    @Test
    void what_staff_ships_refunds_or_cancels_is_no_longer_open() {
        // given
        toShip();

        // when
        server.shop.fulfil(order.id(), Map.of(order.line("LMP-1").id(), 1));
        server.shop.refund(order.id(), Map.of(order.line("CHR-1").id(), 1), RestockType.CANCEL);

        // then
        assertThat(remaining(toShip())).containsExactly(2, 1);

        // and seen only then, the same is told
        var unseen = server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 2)));
        server.shop.fulfil(unseen.id());
        assertThat(server.shop.fulfilmentOrders(unseen.id()))
                .extracting(FulfilmentOrder::status)
                .containsExactly("CLOSED");

        // and of a cancelled order nothing is
        var other = server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));
        server.shop.fulfilmentOrders(other.id());
        server.shop.cancel(other.id(), true);
        assertThat(server.shop.fulfilmentOrders(other.id()))
                .extracting(FulfilmentOrder::status)
                .containsExactly("CANCELLED");
    }

    @Test
    void a_lost_answer_leaves_the_fulfilment_made() throws Exception {
        // given
        server.shop.faults().failNextCallsOf("FulfillmentCreate", Faults.Call.ANSWER_LOST, 1);

        // when
        var lost = catchThrowable(() -> create(input(toShip(), Map.of("LMP-1", 1)), "1Z1"));

        // then
        assertThat(lost).isInstanceOf(IOException.class);
        assertThat(server.shop.order(order.id()).fulfilments()).hasSize(1);
    }

    @Test
    void a_restart_keeps_holds_and_fulfilment_orders() {
        // given
        server.shop.move(order.id(), Map.of(order.line("LMP-1").id(), 1), 7);
        server.shop.hold(toShip(), "waiting");
        var before = server.shop.fulfilmentOrders(order.id());

        // when
        server.shop.restore(server.shop.save());

        // then
        assertThat(server.shop.fulfilmentOrders(order.id())).isEqualTo(before);
    }

    private FulfilmentOrder toShip() {
        return server.shop.fulfilmentOrders(order.id()).getFirst();
    }

    private static List<Integer> remaining(FulfilmentOrder of) {
        return of.parts().stream().map(FulfilmentOrder.Part::remaining).toList();
    }

    private ObjectNode input(FulfilmentOrder of, Map<String, Integer> units) {
        var input = ShopServer.JSON.createObjectNode();
        input.putArray("lineItemsByFulfillmentOrder").add(part(of, units));
        return input;
    }

    private ObjectNode part(FulfilmentOrder of, Map<String, Integer> units) {
        var part = ShopServer.JSON.createObjectNode();
        part.put("fulfillmentOrderId", Gid.of("FulfillmentOrder", of.id()));
        var lines = part.putArray("fulfillmentOrderLineItems");
        units.forEach((sku, n) -> {
            long line = order.line(sku).id();
            var id = of.parts().stream().filter(p -> p.lineId() == line).findFirst().orElseThrow();
            lines.addObject()
                    .put("id", Gid.of("FulfillmentOrderLineItem", id.id()))
                    .put("quantity", n);
        });
        return part;
    }

    private JsonNode create(ObjectNode input, String... numbers) throws Exception {
        var tracking = input.putObject("trackingInfo").put("company", "UPS");
        var all = tracking.putArray("numbers");
        List.of(numbers).forEach(all::add);
        var variables = ShopServer.JSON.createObjectNode();
        variables.set("fulfillment", input);
        var answer = server.query(CREATE, variables);
        assertThat(answer.path("errors").toString()).isEmpty();
        return answer.at("/data/fulfillmentCreate");
    }
}
