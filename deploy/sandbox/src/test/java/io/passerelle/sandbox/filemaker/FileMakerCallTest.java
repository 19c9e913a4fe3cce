package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Paths, parameters, portals, scripts and metadata: what clients send and get.
class FileMakerCallTest {
    private static final String READ = "/databases/Shop/layouts/dapi_StockRead";
    private static final String WRITE = "/databases/Shop/layouts/dapi_StockWrite";
    private final Host host = new Host();
    private String token = "";

    @BeforeEach
    void fill() {
        IntStream.rangeClosed(1, 120).forEach(i -> host.shop.addProduct("P-" + i, i));
        token = host.login();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void returns_a_hundred_records_unless_asked_for_more_counting_offsets_from_one() {
        var page = host.get(token, READ + "/records?").response();
        assertThat(page.path("data")).hasSize(100);
        assertThat(page.path("dataInfo").path("foundCount").intValue()).isEqualTo(120);
        var rest = host.get(token, READ + "/records?_offset=101&_limit=500").response();
        assertThat(rest.path("data")).hasSize(20);
        assertThat(rest.path("data").path(0).path("recordId").textValue()).isEqualTo("101");
        assertThat(host.get(token, READ + "/records?_offset=121").code()).isEqualTo("101");
        assertThat(host.get(token, READ + "/records?_offset=0").code()).isEqualTo("960");
    }

    @Test
    void sorts_by_a_parameter_encoded_wholly_or_in_part() {
        String whole =
                "%5B%7B%22fieldName%22%3A%22Stock%22%2C%22sortOrder%22%3A%22descend%22%7D%5D";
        String part = "[%7B%22fieldName%22:%22Stock%22,%22sortOrder%22:%22descend%22%7D]";
        for (String sort : new String[] {whole, part}) {
            var page = host.get(token, READ + "/records?_limit=1&_sort=" + sort);
            assertThat(page.firstFields().path("SKU").textValue()).isEqualTo("P-120");
        }
    }

    @Test
    void shows_fifty_portal_rows_unless_asked_for_more() {
        for (int i = 0; i < 60; i++) {
            String row =
                    "{\"fieldData\":{},\"portalData\":{\"Movements\":[{\"Movements::MovementKey\":\"K"
                            + i
                            + "\",\"Movements::Qty\":-1}]}}";
            assertThat(host.call(token, "PATCH", WRITE + "/records/1", row).code()).isEqualTo("0");
        }
        var record = host.get(token, WRITE + "/records/1").firstRecord();
        assertThat(record.path("portalData").path("Movements")).hasSize(50);
        var counts = record.path("portalDataInfo").path(0);
        assertThat(counts.path("foundCount").intValue()).isEqualTo(60);
        assertThat(counts.path("returnedCount").intValue()).isEqualTo(50);
        assertThat(counts.has("portalObjectName")).isFalse();
        var more = host.get(token, WRITE + "/records/1?_limit.Movements=100&_offset.Movements=2");
        assertThat(more.firstRecord().path("portalData").path("Movements")).hasSize(59);
        var row = more.firstRecord().path("portalData").path("Movements").path(0);
        assertThat(row.path("Movements::MovementKey").textValue()).isEqualTo("K1");
        assertThat(row.path("modId").textValue()).isEqualTo("0");
        assertThat(host.get(token, WRITE + "/records/1?portal=%5B%22Ledger%22%5D").code())
                .isEqualTo("110");
        assertThat(host.get(token, READ + "/records/1").firstRecord().path("portalData")).isEmpty();
    }

    @Test
    void names_a_portal_by_its_object_name_once_it_has_one() {
        Portal portal = Portal.to("Movements", "ID", "ProductID", "MovementKey").named("ledger");
        host.shop.database().layout("named", "Products", l -> l.fields("SKU").portal(portal));
        String row =
                "{\"fieldData\":{},\"portalData\":{\"%s\":[{\"Movements::MovementKey\":\"K\"}]}}";
        String path = "/databases/Shop/layouts/named/records/1";
        assertThat(host.call(token, "PATCH", path, row.formatted("Movements")).code())
                .isEqualTo("110");
        var added = host.call(token, "PATCH", path, row.formatted("ledger"));
        assertThat(added.response().at("/newPortalRecordInfo/0/tableName").textValue())
                .isEqualTo("Movements");
        var counts = host.get(token, path).firstRecord().path("portalDataInfo").path(0);
        assertThat(counts.path("portalObjectName").textValue()).isEqualTo("ledger");
    }

    @Test
    void accepts_every_version_and_the_name_with_its_extension() {
        for (String path : new String[] {"v1/databases/Shop", "v2/databases/Shop.fmp12"}) {
            var answer =
                    host.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    host.origin()
                                                            + "/fmi/data/"
                                                            + path
                                                            + "/layouts"))
                                    .header("Authorization", "Bearer " + token));
            assertThat(answer.code()).isEqualTo("0");
        }
        var three = host.origin() + "/fmi/data/v3/productInfo";
        assertThat(host.send(HttpRequest.newBuilder(URI.create(three))).code()).isEqualTo("1630");
    }

    @Test
    void refuses_wrong_verbs_unknown_paths_and_bodies_without_a_type() {
        var verb = host.call(token, "PUT", READ + "/records/1", "{}");
        assertThat(verb.code()).isEqualTo("1704");
        assertThat(verb.status()).isEqualTo(405);
        assertThat(host.get(token, "/nothing").status()).isEqualTo(404);
        assertThat(host.get(token, "/databases/Shop/layouts/a%2Fb").status()).isEqualTo(404);
        var untyped =
                host.send(
                        host.request(READ + "/_find")
                                .header("Authorization", "Bearer " + token)
                                .POST(BodyPublishers.ofString("{}")));
        assertThat(untyped.status()).isEqualTo(415);
        assertThat(host.get(token, "/databases/Shop/layouts/Nowhere/records").code())
                .isEqualTo("105");
        var globals = host.call(token, "PATCH", "/databases/Shop/globals", "{\"globalFields\":{}}");
        assertThat(globals.code()).isEqualTo("102");
    }

    @Test
    void runs_a_script_alone_with_its_parameter_in_form_encoding() {
        host.shop.database().script("say it", said -> Script.Outcome.of("<" + said + ">"));
        var answer = host.get(token, READ + "/script/say%20it?script.param=p+1%2B1").response();
        assertThat(answer.path("scriptResult").textValue()).isEqualTo("<p 1+1>");
        assertThat(answer.path("scriptError").textValue()).isEqualTo("0");
        assertThat(host.get(token, READ + "/script/none").code()).isEqualTo("104");
    }

    @Test
    void runs_scripts_around_a_call_and_keeps_what_it_committed() {
        var database = host.shop.database();
        database.script("fails", p -> Script.Outcome.failed(102, p));
        database.script("cannot", _ -> Script.Outcome.unsupportedStep());
        var read =
                host.get(
                        token,
                        READ + "/records/1?script=fails&script.param=why&script.prerequest=cannot");
        assertThat(read.code()).isEqualTo("0");
        assertThat(read.response().path("scriptError").textValue()).isEqualTo("102");
        assertThat(read.response().path("scriptResult").textValue()).isEqualTo("why");
        assertThat(read.response().path("scriptError.prerequest").textValue()).isEqualTo("3");
        assertThat(read.response().has("scriptResult.prerequest")).isFalse();
        String edit = "{\"fieldData\":{\"Stock\":77},\"script\":\"%s\"}";
        String path = WRITE + "/records/1";
        assertThat(host.call(token, "PATCH", path, edit.formatted("fails")).code()).isEqualTo("0");
        assertThat(host.call(token, "PATCH", path, edit.formatted("none")).code()).isEqualTo("104");
        assertThat(host.shop.stock("P-1")).isEqualTo("77");
    }

    @Test
    void books_once_through_the_script_however_often_it_is_called() {
        String param =
                "%7B%22key%22%3A%22K1%22%2C%22sku%22%3A%22P-10%22%2C%22qty%22%3A-3%2C%22kind%22%3A%22SALE%22%7D";
        String path = READ + "/script/dapi_ApplyMovement?script.param=" + param;
        String booked = host.get(token, path).response().path("scriptResult").textValue();
        assertThat(booked).isEqualTo("{\"ok\":true,\"before\":10,\"after\":7,\"duplicate\":false}");
        assertThat(host.get(token, path).response().path("scriptResult").textValue())
                .contains("\"duplicate\":true");
        assertThat(host.shop.stock("P-10")).isEqualTo("7");
        assertThat(host.shop.movements()).hasSize(1);
    }

    @Test
    void describes_layouts_without_telling_what_is_unique() {
        var layout = host.get(token, WRITE).response();
        assertThat(layout.path("fieldMetaData").path(0).path("result").textValue())
                .isEqualTo("number");
        var key = layout.path("portalMetaData").path("Movements").path(0);
        assertThat(key.path("name").textValue()).isEqualTo("Movements::MovementKey");
        assertThat(key.path("notEmpty").booleanValue()).isTrue();
        assertThat(key.has("unique")).isFalse();
        var read = host.get(token, READ).response().path("fieldMetaData");
        assertThat(read.path(4).path("result").textValue()).isEqualTo("timeStamp");
        assertThat(read.path(4).path("autoEnter").booleanValue()).isTrue();
        assertThat(host.get(token, "/databases/Shop/layouts").response().path("layouts"))
                .hasSize(4);
        assertThat(host.get(token, "/databases/Shop/scripts").response().at("/scripts/0/name"))
                .hasToString("\"dapi_ApplyMovement\"");
    }

    @Test
    void duplicates_and_deletes_for_an_account_that_may() {
        String developer = host.login(ShopFile.DEVELOPER);
        String path = "/databases/Shop/layouts/Products/records/3";
        assertThat(host.call(developer, "POST", path, "").code()).isEqualTo("504");
        assertThat(host.call(developer, "DELETE", path, "").code()).isEqualTo("0");
        assertThat(host.call(token, "DELETE", READ + "/records/4", "").code()).isEqualTo("200");
        assertThat(host.get(developer, path).code()).isEqualTo("101");
    }

    @Test
    void comes_back_with_everything_it_kept() {
        host.call(token, "PATCH", WRITE + "/records/1", "{\"fieldData\":{\"Stock\":77}}");
        host.shop.deleteProduct("P-120");
        var saved = host.emulator.save();
        try (var other = new Host()) {
            other.emulator.restore(saved);
            assertThat(other.emulator.save()).isEqualTo(saved);
            assertThat(other.shop.stock("P-1")).isEqualTo("77");
            assertThat(other.shop.addProduct("NEW", 1)).isEqualTo(121);
            String again = "{\"fieldData\":{\"Stock\":1},\"modId\":\"0\"}";
            assertThat(other.call(other.login(), "PATCH", WRITE + "/records/1", again).code())
                    .isEqualTo("306");
        }
    }
}
