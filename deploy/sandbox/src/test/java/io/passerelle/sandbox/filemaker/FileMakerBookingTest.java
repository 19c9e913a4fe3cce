package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guards a booking rests on: modId, stamp, unique key, and the unit of record and row.
class FileMakerBookingTest {
    private static final String SKU = "TEE-RED-M";
    private final Host host = new Host();
    private String token = "";
    private String record = "";

    @BeforeEach
    void fill() {
        long id = host.shop.addProduct(SKU, 10);
        record = "/databases/Shop/layouts/dapi_StockWrite/records/" + id;
        token = host.login();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private static String booking(String key, String modId, int after) {
        return """
        {"fieldData":{"Stock":%3$d,"dapi_LastMovementKey":"%1$s"},"modId":%2$s,
         "portalData":{"Movements":[{"Movements::MovementKey":"%1$s","Movements::Qty":-3,
          "Movements::StockBefore":10,"Movements::StockAfter":%3$d,
          "Movements::Kind":"SALE","Movements::OrderRef":"#1043"}]}}
        """
                .formatted(key, modId, after);
    }

    private Host.Answer book(String key, String modId, int after) {
        return host.call(token, "PATCH", record, booking(key, modId, after));
    }

    private String modId() {
        return host.get(token, record).firstRecord().path("modId").textValue();
    }

    @Test
    void writes_stock_stamp_and_ledger_row_in_one_call() {
        Host.Answer answer = book("SH_1_2_D", "\"0\"", 7);
        assertThat(answer.code()).isEqualTo("0");
        assertThat(answer.response().path("modId").textValue()).isEqualTo("1");
        var row = answer.response().path("newPortalRecordInfo").path(0);
        assertThat(row.path("tableName").textValue()).isEqualTo("Movements");
        assertThat(row.path("recordId").textValue()).isEqualTo("1");
        assertThat(row.path("modId").textValue()).isEqualTo("0");
        assertThat(host.shop.stock(SKU)).isEqualTo("7");
        assertThat(host.shop.stamp(SKU)).isEqualTo("SH_1_2_D");
        assertThat(host.shop.movements())
                .containsExactly(
                        new Movement(
                                "SH_1_2_D",
                                SKU,
                                new BigDecimal("-3"),
                                BigDecimal.TEN,
                                new BigDecimal("7"),
                                "SALE",
                                "#1043"));
    }

    @Test
    void writes_nothing_under_another_modification_id_given_as_text_or_number() {
        host.shop.setStock(SKU, "9");
        assertThat(book("SH_1_2_D", "\"0\"", 7).code()).isEqualTo("306");
        assertThat(book("SH_1_2_D", "0", 7).code()).isEqualTo("306");
        assertThat(host.shop.stock(SKU)).isEqualTo("9");
        assertThat(host.shop.movements()).isEmpty();
        assertThat(modId()).isEqualTo("1");
        assertThat(book("SH_1_2_D", "1", 6).code()).isEqualTo("0");
    }

    @Test
    void lets_exactly_one_of_many_simultaneous_bookings_win() throws InterruptedException {
        var codes = new ConcurrentLinkedQueue<String>();
        var threads =
                IntStream.range(0, 12)
                        .mapToObj(i -> {
                            String own = host.login();
                            String body = booking("SH_" + i + "_D", "\"0\"", 7);
                            return Thread.startVirtualThread(
                                    () -> codes.add(host.call(own, "PATCH", record, body).code()));
                        })
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(codes).hasSize(12).containsOnlyOnce("0").containsOnly("0", "306");
        assertThat(host.shop.movements()).hasSize(1);
    }

    @Test
    void refuses_a_key_twice_and_leaves_the_stock_alone() {
        book("SH_1_2_D", "0", 7);
        Host.Answer again = book("sh_1_2_d", "1", 4);
        assertThat(again.code()).isEqualTo("504");
        assertThat(again.status()).isEqualTo(500);
        assertThat(host.shop.stock(SKU)).isEqualTo("7");
        assertThat(host.shop.stamp(SKU)).isEqualTo("SH_1_2_D");
        assertThat(modId()).isEqualTo("1");
    }

    @Test
    void keeps_the_stock_when_the_row_fails_in_a_file_without_atomic_commits() {
        host.shop.database().atomic(false);
        book("SH_1_2_D", "0", 7);
        assertThat(book("SH_1_2_D", "1", 4).code()).isEqualTo("504");
        assertThat(host.shop.stock(SKU)).isEqualTo("4");
        assertThat(modId()).isEqualTo("2");
        String unknown = booking("SH_3_D", "2", 1).replace("::Qty", "::Quantity");
        assertThat(host.call(token, "PATCH", record, unknown).code()).isEqualTo("102");
        assertThat(host.shop.stock(SKU)).isEqualTo("1");
        assertThat(host.shop.movements()).hasSize(1);
    }

    @Test
    void writes_neither_when_the_row_names_an_unknown_field_or_portal() {
        String field = booking("SH_1_D", "0", 7).replace("::Qty", "::Quantity");
        assertThat(host.call(token, "PATCH", record, field).code()).isEqualTo("102");
        String portal = booking("SH_1_D", "0", 7).replace("\"Movements\":", "\"Ledger\":");
        assertThat(host.call(token, "PATCH", record, portal).code()).isEqualTo("110");
        assertThat(host.shop.stock(SKU)).isEqualTo("10");
        assertThat(modId()).isEqualTo("0");
    }

    @Test
    void answers_301_while_a_person_has_the_record_open() {
        host.shop.lock(SKU, Duration.ofSeconds(30));
        Host.Answer locked = book("SH_1_2_D", "0", 7);
        assertThat(locked.code()).isEqualTo("301");
        assertThat(locked.status()).isEqualTo(500);
        assertThat(host.get(token, record).code()).isEqualTo("0");
        host.clock.move(Duration.ofSeconds(30));
        assertThat(book("SH_1_2_D", "0", 7).code()).isEqualTo("0");
    }

    @Test
    void adds_a_row_alone_without_touching_the_record() {
        String body =
                """
                {"fieldData":{},"portalData":{"Movements":[{"Movements::MovementKey":"SH_9_D","Movements::Qty":"-1"}]}}
                """;
        Host.Answer answer = host.call(token, "PATCH", record, body);
        assertThat(answer.response().path("modId").textValue()).isEqualTo("0");
        assertThat(host.shop.movements()).extracting(Movement::sku).containsExactly(SKU);
    }

    @Test
    void lets_the_ledger_be_written_and_read_but_not_changed() {
        String layout = "/databases/Shop/layouts/dapi_Movements/records";
        String row = "{\"fieldData\":{\"MovementKey\":\"SH_1_D\",\"Qty\":-1,\"ProductID\":1}}";
        Host.Answer made = host.call(token, "POST", layout, row);
        assertThat(made.response().path("recordId").textValue()).isEqualTo("1");
        assertThat(made.response().path("modId").textValue()).isEqualTo("0");
        assertThat(host.call(token, "POST", layout, row).code()).isEqualTo("504");
        assertThat(host.call(token, "POST", layout, "{\"fieldData\":{\"Qty\":1}}").code())
                .isEqualTo("509");
        var found =
                host.find(token, "dapi_Movements", "{\"query\":[{\"MovementKey\":\"==SH_1_D\"}]}");
        assertThat(found.firstFields().path("Products::SKU").textValue()).isEqualTo(SKU);
        assertThat(found.firstFields().path("CreatedBy").textValue()).isEqualTo("passerelle");
        assertThat(host.call(token, "DELETE", layout + "/1", "").code()).isEqualTo("200");
        assertThat(host.call(token, "PATCH", layout + "/1", "{\"fieldData\":{\"Qty\":2}}").code())
                .isEqualTo("200");
    }

    @Test
    void never_uses_a_record_number_again() {
        host.shop.deleteProduct(SKU);
        assertThat(host.get(token, record).code()).isEqualTo("101");
        assertThat(host.shop.addProduct(SKU, 10)).isEqualTo(2);
        assertThat(book("SH_1_D", "0", 7).code()).isEqualTo("101");
    }

    @Test
    void moves_modification_id_and_timestamp_with_a_persons_edit_but_not_the_stamp() {
        book("SH_1_2_D", "0", 7);
        host.clock.move(Duration.ofHours(1));
        host.shop.receive(SKU, 5);
        token = host.login();
        var found = host.find(token, "dapi_StockRead", "{\"query\":[{\"SKU\":\"==" + SKU + "\"}]}");
        assertThat(found.firstRecord().path("modId").textValue()).isEqualTo("2");
        assertThat(found.firstFields().path("Stock").intValue()).isEqualTo(12);
        assertThat(found.firstFields().path("ModifiedAt").textValue())
                .isEqualTo("11/20/2026 19:00:00");
        assertThat(found.firstFields().path("dapi_LastMovementKey").textValue())
                .isEqualTo("SH_1_2_D");
    }

    @Test
    void refuses_a_stock_that_is_no_number_and_a_field_that_is_not_on_the_layout() {
        String text = "{\"fieldData\":{\"Stock\":\"12 pcs\"}}";
        assertThat(host.call(token, "PATCH", record, text).code()).isEqualTo("502");
        String sku = "{\"fieldData\":{\"SKU\":\"X\"}}";
        assertThat(host.call(token, "PATCH", record, sku).code()).isEqualTo("102");
        assertThat(host.call(token, "PATCH", record, "{\"fieldData\":{\"Stock\":\"8\"}}").code())
                .isEqualTo("0");
        assertThat(host.shop.stock(SKU)).isEqualTo("8");
    }
}
