package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The emulator's answers beside answers captured from servers, where those lie next to the
/// project.
class FileMakerSampleTest {
    private static final Path SAMPLES = Path.of("../../../shared/filemaker");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Host host = new Host();
    private String token = "";
    private String record = "";

    @BeforeEach
    void fill() {
        assumeTrue(
                Files.isDirectory(SAMPLES),
                "skipped: no captured FileMaker answers beside the project");
        record = "/databases/Shop/layouts/dapi_StockWrite/records/" + host.shop.addProduct("P", 10);
        host.shop.addProduct("Q", 1);
        token = host.login();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private static JsonNode sample(String name) throws IOException {
        return JSON.readTree(Files.readAllBytes(SAMPLES.resolve("samples/" + name + ".json")));
    }

    private void same(String name, Host.Answer answer) throws IOException {
        JsonNode sample = sample(name);
        assertThat(answer.status()).as(name).isEqualTo(sample.path("httpStatus").intValue());
        assertThat(answer.http().headers().firstValue("Content-Type"))
                .hasValue(sample.at("/headers/Content-Type").textValue());
        assertThat(answer.json()).as(name).isEqualTo(sample.path("body"));
    }

    /// Same keys and JSON types down to the leaves; of an array the first element counts.
    private static void sameShape(String path, JsonNode ours, JsonNode theirs) {
        assertThat(ours.getNodeType()).as(path).isEqualTo(theirs.getNodeType());
        if (theirs.isArray() && !theirs.isEmpty()) {
            sameShape(path + "[]", ours.path(0), theirs.path(0));
        }
        boolean free = path.endsWith("/fieldData") || path.endsWith("MetaData");
        if (theirs.isObject() && !free) {
            var keys = new TreeSet<String>();
            theirs.fieldNames().forEachRemaining(keys::add);
            assertThat(ours.fieldNames())
                    .as(path)
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(keys);
            keys.forEach(key -> sameShape(path + "/" + key, ours.path(key), theirs.path(key)));
        }
    }

    private void shaped(String name, Host.Answer answer) throws IOException {
        sameShape(name + ":", answer.json(), sample(name).path("body"));
    }

    @Test
    void refuses_in_the_words_of_the_samples() throws IOException {
        same("login-fail-212", host.loginAs("passerelle", "wrong"));
        same("token-expired-952", host.get("old", record));
        same("record-missing-101", host.get(token, record + "99"));
        same("layout-missing-105", host.get(token, "/databases/Shop/layouts/none/records"));
        same("script-missing-104", host.get(token, "/databases/Shop/layouts/Products/script/none"));
        String none = "{\"query\":[{\"MovementKey\":\"==SH_1_2_D\"}],\"limit\":\"1\"}";
        same("find-no-match-401", host.find(token, "dapi_Movements", none));
        String unknown = "{\"fieldData\":{\"NoSuchField\":1}}";
        same("field-missing-102", host.call(token, "PATCH", record, unknown));
        String stale = "{\"fieldData\":{\"Stock\":7},\"modId\":\"16\"}";
        same("edit-modid-306", host.call(token, "PATCH", record, stale));
        host.shop.lock("P", Duration.ofMinutes(1));
        same("edit-locked-301", host.call(token, "PATCH", record, stale));
        String key = "{\"fieldData\":{\"MovementKey\":\"SH_1_2_D\"}}";
        String ledger = "/databases/Shop/layouts/dapi_Movements/records";
        assertThat(host.call(token, "POST", ledger, key).code()).isEqualTo("0");
        same("create-not-unique-504", host.call(token, "POST", ledger, key));
        host.shop.database().close();
        same("file-closed-802", host.loginAs("passerelle", Host.PASSWORD));
    }

    @Test
    void knows_the_codes_of_the_list_by_their_words_and_statuses() throws IOException {
        JsonNode list = JSON.readTree(Files.readAllBytes(SAMPLES.resolve("errors.json")));
        int compared = 0;
        for (Code code : Code.values()) {
            for (JsonNode listed : list.path("errors")) {
                boolean same = listed.path("code").asInt() == code.number();
                if (same && code != Code.AUTHORIZATION_MISSING) {
                    assertThat(code.message()).isEqualTo(listed.path("message").textValue());
                    assertThat(code.status())
                            .as(code.name())
                            .isEqualTo(listed.path("httpStatus").intValue());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void has_the_shape_of_captured_answers() throws IOException {
        shaped("login-ok", host.loginAs("passerelle", Host.PASSWORD));
        shaped("product-info-2025", host.get("", "/productInfo"));
        shaped("databases", host.get("", "/databases"));
        shaped("layouts", host.get(token, "/databases/Shop/layouts"));
        shaped("scripts", host.get(token, "/databases/Shop/scripts"));
        shaped("layout-metadata", host.get(token, "/databases/Shop/layouts/dapi_StockRead"));
        shaped("validate-session-ok", host.get(token, "/validateSession"));
        String body = sample("edit-with-new-portal-row-ok").at("/request/body").toString();
        shaped(
                "edit-with-new-portal-row-ok",
                host.call(token, "PATCH", record, body.replace("\"17\"", "\"0\"")));
        shaped("edit-ok", host.call(token, "PATCH", record, "{\"fieldData\":{\"Stock\":6}}"));
        String key = "{\"fieldData\":{\"MovementKey\":\"K\"}}";
        shaped(
                "create-ok",
                host.call(token, "POST", "/databases/Shop/layouts/dapi_Movements/records", key));
    }

    @Test
    void shows_records_and_portal_rows_as_captured() throws IOException {
        JsonNode theirs = sample("records-page").path("body");
        Supplier<Host.Answer> page =
                () -> host.get(token, "/databases/Shop/layouts/named/records?_offset=1&_limit=20");
        Portal portal = Portal.to("Movements", "ID", "ProductID", "MovementKey").named("answer");
        host.shop.database().layout("named", "Products", l -> l.fields("ID").portal(portal));
        String row =
                "{\"fieldData\":{},\"portalData\":{\"answer\":[{\"Movements::MovementKey\":\"K\"}]}}";
        host.call(token, "PATCH", record.replace("dapi_StockWrite", "named"), row);
        JsonNode ours = page.get().json();
        sameShape("dataInfo", ours.at("/response/dataInfo"), theirs.at("/response/dataInfo"));
        JsonNode one = ours.at("/response/data/0");
        JsonNode other = theirs.at("/response/data/0");
        assertThat(one.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        other.properties().stream().map(Map.Entry::getKey).toList());
        sameShape("portalDataInfo", one.path("portalDataInfo"), other.path("portalDataInfo"));
        JsonNode line = one.at("/portalData/answer/0");
        assertThat(line.path("recordId").isTextual()).isTrue();
        assertThat(line.path("modId").isTextual()).isTrue();
        same("logout-ok", host.send(host.request("/databases/Shop/sessions/" + token).DELETE()));
    }
}
