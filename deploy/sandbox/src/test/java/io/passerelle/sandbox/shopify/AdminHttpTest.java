package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminHttpTest {

    private static final String PING = "query Ping { shop { name } }";

    private final ShopServer server =
            new ShopServer(
                    ShopOptions.demo()
                            .withBucket(1000, 100)
                            .withOrderIndexLag(Duration.ofSeconds(3)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_answer_carries_the_shops_time_and_version() throws Exception {
        for (int i = 0; i < 3; i++) {
            var answer = server.call(PING, ShopServer.JSON.createObjectNode());

            assertThat(answer.headers().allValues("Date"))
                    .containsExactly("Sat, 21 Nov 2026 10:00:00 GMT");
            assertThat(answer.headers().firstValue("X-Shopify-API-Version")).hasValue("2026-10");
        }
    }

    @Test
    void a_client_that_closes_its_connection_gets_the_shops_time_too() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.at("/").getPort())) {
            // when
            socket.getOutputStream()
                    .write(
                            "GET /admin/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            // then
            assertThat(answer)
                    .containsOnlyOnce("Date:")
                    .contains("Date: Sat, 21 Nov 2026 10:00:00 GMT");
        }
    }

    @Test
    void a_wrong_token_is_401() throws Exception {
        var answer =
                server.post(
                        "/admin/api/2026-10/graphql.json",
                        "application/json",
                        "{}",
                        "X-Shopify-Access-Token",
                        "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Date"))
                .containsExactly("Sat, 21 Nov 2026 10:00:00 GMT");
    }

    @Test
    void client_credentials_are_granted_as_form_and_as_json() throws Exception {
        var form =
                server.post(
                        "/admin/oauth/access_token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret");
        var json =
                server.post(
                        "/admin/oauth/access_token",
                        "application/json",
                        "{\"grant_type\":\"client_credentials\",\"client_id\":\"demo-client\",\"client_secret\":\"no\"}");

        assertThat(ShopServer.JSON.readTree(form.body()).path("access_token").asText())
                .isEqualTo("shpat_demo");
        assertThat(ShopServer.JSON.readTree(form.body()).path("expires_in").asInt()).isPositive();
        assertThat(json.statusCode()).isEqualTo(401);
    }

    @Test
    void an_empty_bucket_throttles_until_the_clock_has_refilled_it() throws Exception {
        // given
        var query =
                "query Big { orders(first: 250) { nodes { lineItems(first: 250) { nodes { variant { id } } } } } }";
        var first = server.query(query);
        int cost = first.at("/extensions/cost/requestedQueryCost").asInt();
        drain();

        // when
        var throttled = server.query(query);
        server.clock.move(Duration.ofSeconds(cost / 100 + 1));
        var later = server.query(query);

        // then
        assertThat(first.at("/extensions/cost/actualQueryCost").asInt()).isLessThan(cost);
        assertThat(throttled.at("/errors/0/extensions/code").asText()).isEqualTo("THROTTLED");
        assertThat(throttled.has("data")).isFalse();
        assertThat(throttled.at("/extensions/cost/actualQueryCost").isNull()).isTrue();
        assertThat(later.has("errors")).isFalse();
    }

    /// Mutations cost 10 whatever they do; a query with few rows would get most of its points back.
    private void drain() throws Exception {
        var delete =
                "mutation D { webhookSubscriptionDelete(id: \"gid://shopify/WebhookSubscription/1\") "
                        + "{ deletedWebhookSubscriptionId } }";
        int left;
        do {
            left =
                    server.query(delete)
                            .at("/extensions/cost/throttleStatus/currentlyAvailable")
                            .asInt();
        } while (left >= 10);
    }

    @Test
    void a_query_above_1000_points_is_never_run() throws Exception {
        var answer =
                server.query(
                        """
                        { orders(first: 250) { nodes { lineItems(first: 250) { nodes { variant { inventoryItem {
                          inventoryLevels(first: 250) { nodes { item { variants(first: 250) { nodes { id } } } } }
                        } } } } } } }\
                        """);

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("MAX_COST_EXCEEDED");
    }

    @Test
    void a_page_has_at_most_250_rows() throws Exception {
        var answer = server.query("{ productVariants(first: 251) { nodes { id } } }");

        assertThat(answer.at("/errors/0/extensions/code").asText())
                .isEqualTo("MAX_PAGE_SIZE_EXCEEDED");
    }

    @Test
    void pages_follow_each_other_without_gaps() throws Exception {
        // given
        for (int i = 0; i < 7; i++) {
            server.shop.addVariant(NewVariant.of("S-" + i, "A", i));
        }
        var query =
                "query P($after: String) { productVariants(first: 3, after: $after) { nodes { sku } "
                        + "pageInfo { hasNextPage endCursor } } }";

        // when
        var skus = new ArrayList<String>();
        JsonNode page;
        var variables = ShopServer.JSON.createObjectNode();
        do {
            page = server.query(query, variables).at("/data/productVariants");
            skus.addAll(page.findValuesAsText("sku"));
            variables.put("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());

        // then
        assertThat(skus).containsExactly("S-0", "S-1", "S-2", "S-3", "S-4", "S-5", "S-6");
    }

    @Test
    void a_search_by_sku_goes_by_words_and_ignores_case() throws Exception {
        List.of("ABC-1", "abc-1", "X-ABC-1", "ABC-12", "DEF")
                .forEach(sku -> server.shop.addVariant(NewVariant.of(sku, "A", 1)));

        var answer =
                server.query(
                        "{ productVariants(first: 10, query: \"sku:\\\"ABC-1\\\"\") { nodes { sku } } }");

        assertThat(answer.findValuesAsText("sku")).containsExactly("ABC-1", "abc-1", "X-ABC-1");
    }

    @Test
    void the_order_index_runs_behind_by_its_lag() throws Exception {
        // given
        server.shop.addVariant(NewVariant.of("LMP-1", "A", 5));
        var order = server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));
        var query =
                "{ orders(first: 5, sortKey: UPDATED_AT, query: \"updated_at:>='2026-11-21T10:00:00Z'\") "
                        + "{ nodes { legacyResourceId updatedAt } } }";

        // when
        var early = server.query(query);
        server.clock.move(Duration.ofSeconds(3));
        var late = server.query(query);

        // then
        assertThat(early.at("/data/orders/nodes")).isEmpty();
        assertThat(late.at("/data/orders/nodes/0/legacyResourceId").asLong()).isEqualTo(order.id());
        assertThat(late.at("/data/orders/nodes/0/updatedAt").asText())
                .isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void a_count_of_orders_stops_at_its_limit_and_says_so() throws Exception {
        // given
        server.shop.addVariant(NewVariant.of("LMP-1", "A", 5));
        server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));
        server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));
        server.clock.move(Duration.ofSeconds(3));
        var today = "query: \"created_at:>='2026-11-21T00:00:00Z'\"";
        var yesterday = "query: \"created_at:<'2026-11-21T00:00:00Z'\"";
        var ask = "{ ordersCount(%s) { count precision } }";

        // when
        var all = server.query(ask.formatted(today + ", limit: null"));
        var limited = server.query(ask.formatted(today + ", limit: 1"));
        var none = server.query(ask.formatted(yesterday));

        // then
        assertThat(all.at("/data/ordersCount"))
                .hasToString("{\"count\":2,\"precision\":\"EXACT\"}");
        assertThat(limited.at("/data/ordersCount"))
                .hasToString("{\"count\":1,\"precision\":\"AT_LEAST\"}");
        assertThat(none.at("/data/ordersCount/count").asInt()).isZero();
    }

    @Test
    void refunds_can_be_read_with_their_lines() throws Exception {
        // given
        server.shop.addVariant(NewVariant.of("LMP-1", "A", 5));
        var order = server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 2)));
        server.shop.refund(order.id(), Map.of(order.line("LMP-1").id(), 1), RestockType.CANCEL);

        // when
        var answer =
                server.query(
                        "{ order(id: \"gid://shopify/Order/%d\") { displayFinancialStatus refunds { id createdAt "
                                        .formatted(order.id())
                                + "refundLineItems(first: 5) { nodes { quantity restockType lineItem { id currentQuantity } } } } } }");

        // then
        assertThat(answer.has("errors")).isFalse();
        var line = answer.at("/data/order/refunds/0/refundLineItems/nodes/0");
        assertThat(line.path("restockType").asText()).isEqualTo("CANCEL");
        assertThat(line.at("/lineItem/currentQuantity").asInt()).isEqualTo(1);
    }

    @Test
    void planned_faults_hit_the_next_calls_in_turn() throws Exception {
        // given
        var nothing = ShopServer.JSON.createObjectNode();
        for (var fault :
                List.of(
                        Faults.Call.TOO_MANY_REQUESTS,
                        Faults.Call.SERVER_ERROR,
                        Faults.Call.BAD_GATEWAY,
                        Faults.Call.TOKEN_EXPIRED,
                        Faults.Call.THROTTLED)) {
            server.shop.faults().failNextCalls(fault, 1);
        }

        // when
        var codes = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++) {
            codes.add(server.call(PING, nothing).statusCode());
        }
        server.shop.faults().failNextCalls(Faults.Call.CONNECTION_CLOSED, 1);
        var closed = catchThrowable(() -> server.call(PING, nothing));

        // then
        assertThat(codes).containsExactly(429, 500, 502, 401, 200);
        assertThat(closed).isInstanceOf(IOException.class);
        assertThat(server.query(PING).at("/data/shop/name").asText()).isEqualTo("Passerelle demo");
        assertThat(server.shop.calls()).containsEntry("Ping", 7);
    }

    @Test
    void a_subscription_made_over_graphql_receives_webhooks_once_per_topic_and_address()
            throws Exception {
        try (var receiver = new Receiver()) {
            // given
            server.shop.addVariant(NewVariant.of("LMP-1", "A", 5));
            var create =
                    "mutation { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: "
                            + "{ uri: \"%s\", includeFields: [\"id\", \"updated_at\"] }) { userErrors { message } } }"
                                    .formatted(receiver.uri());

            // when
            var first = server.query(create);
            var second = server.query(create);
            server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));

            // then
            assertThat(server.shop.awaitQuiet(Duration.ofSeconds(10))).isTrue();
            assertThat(first.at("/data/webhookSubscriptionCreate/userErrors")).isEmpty();
            assertThat(second.at("/data/webhookSubscriptionCreate/userErrors/0/message").asText())
                    .contains("taken");
            assertThat(receiver.only("orders/create").json().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("id", "updated_at");
        }
    }

    @Test
    void a_saved_shop_comes_back_as_it_was() throws Exception {
        // given
        server.shop.addVariant(NewVariant.of("LMP-1", "A", 5));
        server.shop.reserve("LMP-1", 1);
        var order =
                server.shop.place(
                        NewOrder.paid(
                                NewLine.of("LMP-1", 2), new NewLine.Tip(new BigDecimal("2.50"))));
        server.shop.refund(order.id(), Map.of(order.line("LMP-1").id(), 1), RestockType.CANCEL);
        var saved = ShopServer.JSON.readTree(server.shop.save().toString());

        // when
        try (var other = new ShopifyEmulator(ShopOptions.demo(), server.clock)) {
            other.restore(saved);

            // then
            assertThat(other.orders()).isEqualTo(server.shop.orders());
            assertThat(other.level("LMP-1")).isEqualTo(server.shop.level("LMP-1"));
            assertThat(other.variants()).isEqualTo(server.shop.variants());
            assertThat(other.place(NewOrder.paid(NewLine.of("LMP-1", 1))).id())
                    .isGreaterThan(order.id());
        }
    }
}
