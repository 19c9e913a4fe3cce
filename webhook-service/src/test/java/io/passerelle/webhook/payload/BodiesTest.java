package io.passerelle.webhook.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.webhook.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {
    private static final Bodies BODIES = new Bodies(Unexplained.RESTOCKED);

    @Test
    void requests_about_people_name_whom_and_which_orders() {
        String body =
                """
                {"shop_id":1,"customer":{"id":191167,"email":"john@example.com","phone":null},
                 "orders_to_redact":[299938],"orders_requested":[280263]}
                """;

        Customer john = new Customer("191167", "john@example.com", null);
        assertThat(read("customers/redact", body))
                .isEqualTo(new Content.Redact(john, List.of(new OrderId(299938))));
        assertThat(read("customers/data_request", body))
                .isEqualTo(new Content.DataRequest(john, List.of(new OrderId(280263))));
        assertThat(read("shop/redact", "{\"shop_id\":1}")).isEqualTo(new Content.RedactShop());
    }

    @Test
    void a_request_may_name_nothing_but_an_address_and_one_that_names_nobody_is_unreadable() {
        String onlyEmail =
                "{\"customer\":{\"email\":\"john@example.com\"},\"orders_to_redact\":[]}";

        assertThat(read("customers/redact", onlyEmail))
                .isEqualTo(
                        new Content.Redact(
                                new Customer(null, "john@example.com", null), List.of()));
        assertThat(read("customers/redact", "{}"))
                .isInstanceOfSatisfying(
                        Content.Unreadable.class,
                        c -> assertThat(c.reason()).contains("expected an id, email or phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refunds/create", "fulfillments/create", "fulfillments/update"})
    void what_only_hints_at_an_order_makes_it_be_fetched(String topic) {
        assertThat(read(topic, "{\"id\":7,\"order_id\":820982911946154508}"))
                .isEqualTo(new Content.Changed(new OrderId(820982911946154508L)));
    }

    @Test
    void an_uninstalled_app_is_more_than_nothing() {
        assertThat(read("app/uninstalled", "{\"id\":1}")).isEqualTo(new Content.Uninstalled());
        assertThat(read("products/update", "{}")).isEqualTo(new Content.Nothing());
    }

    private static final String ORDERS =
            "(derived\\.orders_(create|updated|cancelled)|docs-2023-10\\.order|rest-2026-07\\.order)\\..*";

    @Test
    void reads_an_order_of_two_suppliers() {
        PlacedOrder order = own("two_suppliers");

        assertThat(order.id()).isEqualTo(new OrderId(5800000000011L));
        assertThat(order.name()).isEqualTo("#2001");
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2026-11-21T09:00:00Z"));
        assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-11-21T09:00:02Z"));
        assertThat(order.payment()).isEqualTo(Payment.PAID);
        assertThat(order.lines())
                .extracting(OrderLine::vendor)
                .containsExactly("Supplier A", "Supplier B", "");
        assertThat(order.lines().getFirst().unitPrice()).hasToString("49.90 EUR");
        assertThat(order.lines().getFirst().current()).isEqualTo(2);
        assertThat(order.buyer().shipTo().city()).isEqualTo("Musterstadt");
    }

    @Test
    void discounts_and_taxes_of_a_line_are_told_alike_by_webhooks_and_by_queries() {
        OrderLine line =
                whole(
                                "orders/updated",
                                new String(Shared.payload("two_suppliers"), UTF_8)
                                        .replaceFirst(
                                                "\"tax_lines\": \\[\\],\\s*\"discount_allocations\": \\[\\]",
                                                """
                                                "tax_lines": [{"title":"VAT","rate":0.20,"price":"14.97","price_set":
                                                 {"shop_money":{"amount":"14.97","currency_code":"EUR"}}}],
                                                "discount_allocations": [{"amount":"9.98"}]\
                                                """))
                        .lines()
                        .getFirst();
        OrderLine fetched = whole(Bodies.FETCHED, FETCHED).lines().getFirst();

        assertThat(line.discounts()).extracting(Money::toString).containsExactly("9.98 EUR");
        assertThat(line.taxes())
                .containsExactly(
                        new Tax(
                                "VAT",
                                new BigDecimal("0.2"),
                                Money.parse("14.97", Currency.getInstance("EUR")),
                                true));
        assertThat(fetched.discounts()).isEqualTo(line.discounts());
        assertThat(fetched.taxes()).isEqualTo(line.taxes());
    }

    @Test
    void what_is_still_to_be_shipped_is_told_alike_by_webhooks_and_by_queries() {
        String half =
                new String(Shared.payload("two_suppliers"), UTF_8)
                        .replaceFirst("\"fulfillable_quantity\": 2", "\"fulfillable_quantity\": 1");
        String fetched =
                FETCHED.replace("\"quantity\":2", "\"quantity\":2,\"unfulfilledQuantity\":1");

        assertThat(whole("orders/updated", half).lines().getFirst().unfulfilled()).isEqualTo(1);
        assertThat(whole(Bodies.FETCHED, fetched).lines().getFirst().unfulfilled()).isEqualTo(1);
        assertThat(whole(Bodies.FETCHED, FETCHED).lines().getFirst().unfulfilled()).isNull();
    }

    private static final String FETCHED =
            """
            {"order":{"id":"gid://shopify/Order/1","name":"#1","createdAt":"2026-11-21T09:00:00Z",
             "updatedAt":"2026-11-21T09:00:00Z","currencyCode":"EUR","taxesIncluded":true,
             "lineItems":{"nodes":[{"id":"gid://shopify/LineItem/2","quantity":2,
              "originalUnitPriceSet":{"shopMoney":{"amount":"49.9"}},
              "discountAllocations":[{"allocatedAmountSet":{"shopMoney":{"amount":"9.98"}}}],
              "taxLines":[{"title":"VAT","rate":0.2,
               "priceSet":{"shopMoney":{"amount":"14.97"}}}]}]}}}
            """;

    private static PlacedOrder whole(String topic, String body) {
        return ((Content.Whole) read(topic, body)).order();
    }

    @Test
    void a_blank_sku_is_none_and_blanks_around_one_are_dropped() {
        assertThat(own("null_sku").lines())
                .extracting(OrderLine::sku)
                .containsExactly(null, null, new Sku("LMP-001"));
    }

    @Test
    void units_gone_by_an_edit_are_back_in_stock_at_a_time_nobody_knows() {
        List<OrderLine> lines = own("edited_quantities").lines();

        assertThat(lines.get(0).givenBack()).containsExactly(new GivenBack("edit", 1, true, null));
        assertThat(lines.get(1).givenBack()).containsExactly(new GivenBack("edit", 1, true, null));
        assertThat(lines.get(2).givenBack()).isEmpty();
    }

    @Test
    void units_of_an_unpaid_cancelled_order_are_back_since_the_cancellation() {
        PlacedOrder order = own("cancelled_unpaid");

        assertThat(order.wasCancelled()).isTrue();
        assertThat(order.lines().getFirst().givenBack())
                .containsExactly(new GivenBack("cancel", 1, true, order.cancelledAt()));
    }

    @Test
    void half_characters_become_whole_so_that_the_order_can_be_written_again() {
        String title = own("xml_hostile").lines().getFirst().title();

        assertThat(new String(title.getBytes(UTF_8), UTF_8)).isEqualTo(title);
        assertThat(title).doesNotContain("\0");
    }

    @Test
    void an_address_without_its_person_is_none() {
        assertThat(own("pii_withheld").buyer().shipTo()).isNull();
        assertThat(own("pii_withheld").buyer().email()).isNull();
    }

    @Test
    void hints_name_the_order_to_ask_for() {
        assertThat(BODIES.read("orders/edited", Shared.payload("orders_edited")))
                .isEqualTo(new Content.Changed(new OrderId(820982911946154508L)));
        assertThat(read("refunds/create", "{\"id\":1,\"order_id\":1234567890123456789}"))
                .isEqualTo(new Content.Changed(new OrderId(1234567890123456789L)));
        assertThat(read("orders/delete", "{\"id\":788032119674292900}"))
                .isEqualTo(new Content.Deleted(new OrderId(788032119674292900L)));
        assertThat(read("products/update", "garbage")).isEqualTo(new Content.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "null",
                "[]",
                "[{}]",
                "42",
                "{",
                "{}",
                "{\"id\":1}",
                "{\"id\":1.5,\"created_at\":\"2026-01-01T00:00:00Z\"}",
                "{\"id\":99999999999999999999}",
                "{\"id\":1} {\"id\":2}"
            })
    void what_is_no_order_is_unreadable_and_says_why(String body) {
        assertThat(read("orders/create", body))
                .isInstanceOfSatisfying(
                        Content.Unreadable.class,
                        u -> assertThat(u.reason()).isNotBlank().isNotEqualTo("null"));
    }

    @Test
    void an_order_without_its_times_is_unreadable() {
        assertThat(read("orders/create", without("updated_at")))
                .isEqualTo(
                        new Content.Unreadable(
                                "updated_at: found null, expected a time with its offset"));
        assertThat(read("orders/create", without("created_at")))
                .isEqualTo(
                        new Content.Unreadable(
                                "created_at: found null, expected a time with its offset"));
    }

    @Test
    void bytes_that_are_no_utf8_are_unreadable() {
        byte[] body = "{\"id\":1,\"x\":\"??\"}".getBytes(UTF_8);
        body[13] = (byte) 0xff;

        assertThat(BODIES.read("orders/create", body)).isInstanceOf(Content.Unreadable.class);
    }

    static Stream<Path> sharedOrders() throws IOException {
        Path folder = Path.of("../../shared/shopify/payloads");
        if (!Files.isDirectory(folder)) {
            return Stream.of(folder);
        }
        try (var files = Files.list(folder)) {
            return files
                    .filter(f -> f.getFileName().toString().matches(ORDERS))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sharedOrders")
    void reads_every_known_order_body(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file), "skipped: ../shared is not beside this repository");

        Content content = BODIES.read("orders/updated", Files.readAllBytes(file));

        assertThat(content)
                .isInstanceOfSatisfying(
                        Content.Whole.class,
                        w -> {
                            assertThat(w.order().lines()).isNotEmpty();
                            assertThat(w.order().updatedAt())
                                    .isEqualTo(
                                            w.order()
                                                    .updatedAt()
                                                    .truncatedTo(
                                                            java.time.temporal.ChronoUnit.SECONDS));
                        });
    }

    @Test
    void a_cancelled_order_restocks_what_shopify_restocked_and_nothing_else() {
        assertThat(taken("rest-2026-07.order.cancelled_partially_refunded"))
                .containsExactly(0, 1, 0);
        assertThat(taken("rest-2026-07.order.cancelled_refunded_no_restock"))
                .containsExactly(1, 1, 1);
        assertThat(taken("rest-2026-07.order.cancelled_refunded_minimal_refund"))
                .containsExactly(1, 1, 1);
        assertThat(shared("rest-2026-07.order.cancelled_refunded_minimal_refund").lines())
                .allSatisfy(l -> assertThat(l.current()).isZero());
    }

    @Test
    void refunds_restock_by_their_type() {
        assertThat(taken("rest-2026-07.order.partially_refunded")).containsExactly(0, 1, 0);
    }

    private static List<Integer> taken(String file) {
        return shared(file).lines().stream().map(OrderLine::takenFromStock).toList();
    }

    private static PlacedOrder shared(String file) {
        try {
            byte[] body = Files.readAllBytes(Shared.shopify("payloads/" + file + ".json"));
            return ((Content.Whole) BODIES.read("orders/updated", body)).order();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String without(String field) {
        return new String(Shared.payload("two_suppliers"), UTF_8)
                .replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": null");
    }

    private static PlacedOrder own(String name) {
        return ((Content.Whole) BODIES.read("orders/create", Shared.payload(name))).order();
    }

    private static Content read(String topic, String body) {
        return BODIES.read(topic, body.getBytes(UTF_8));
    }
}
