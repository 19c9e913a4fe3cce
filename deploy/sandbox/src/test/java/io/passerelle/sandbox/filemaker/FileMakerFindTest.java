package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileMakerFindTest {
    private static final String READ = "dapi_StockRead";
    private final Host host = new Host();
    private String token = "";

    @BeforeEach
    void fill() {
        host.shop.addProduct("TEE-RED-M", 10);
        host.shop.addProduct("TEE-RED-L", 5);
        host.shop.addProduct("MUG@HOME", 0);
        host.shop.addProduct("MUG-7", 12);
        host.shop.addProduct("A*B", "star", "12 pcs");
        host.shop.addProduct("EMPTY", "none", "");
        token = host.login();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private List<String> skus(String body) {
        Host.Answer answer = host.find(token, READ, body);
        List<String> skus = new ArrayList<>();
        answer.response()
                .path("data")
                .forEach(r -> skus.add(r.path("fieldData").path("SKU").asText()));
        if (skus.isEmpty()) {
            assertThat(answer.code()).isEqualTo("401");
            assertThat(answer.status()).isEqualTo(500);
        }
        return skus;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "==TEE-RED-M     | TEE-RED-M",
                "==tee-red-m     | TEE-RED-M",
                "==TEE-RED       | ",
                "TEE             | TEE-RED-M,TEE-RED-L",
                "RE              | TEE-RED-M,TEE-RED-L",
                "=RED            | TEE-RED-M,TEE-RED-L",
                "=RE             | ",
                "==TEE*          | TEE-RED-M,TEE-RED-L",
                "==TEE-RED-@     | TEE-RED-M,TEE-RED-L",
                "==MUG-#         | MUG-7",
                "==MUG@HOME      | MUG@HOME",
                "==MUG\\\\@HOME  | MUG@HOME",
                "==A*B           | A*B",
                "==A\\\\*B       | A*B",
                "==MUG\\\\*      | ",
                "\\\"RED-L\\\"   | TEE-RED-L",
                "MUG...TEE       | MUG@HOME,MUG-7",
                ">TEE-RED-L      | TEE-RED-M",
                "*               | TEE-RED-M,TEE-RED-L,MUG@HOME,MUG-7,A*B,EMPTY",
            })
    void finds_text_by_the_operators(String criterion, String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(",", -1));
        assertThat(skus("{\"query\":[{\"SKU\":\"" + criterion + "\"}]}"))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10     | TEE-RED-M",
                "==5    | TEE-RED-L",
                ">5     | TEE-RED-M,MUG-7,A*B",
                ">=5    | TEE-RED-M,TEE-RED-L,MUG-7,A*B",
                "<5     | MUG@HOME",
                "<=5    | TEE-RED-L,MUG@HOME",
                "5...10 | TEE-RED-M,TEE-RED-L",
                "=      | EMPTY",
                "*      | TEE-RED-M,TEE-RED-L,MUG@HOME,MUG-7,A*B",
                "!      | MUG-7,A*B",
                "word   | ",
            })
    void finds_numbers_by_the_operators(String criterion, String expected) {
        host.shop.setStock("A*B", "12");
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(",", -1));
        assertThat(skus("{\"query\":[{\"Stock\":\"" + criterion + "\"}]}"))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void joins_entries_by_or_keys_by_and_and_takes_omitted_ones_away() {
        assertThat(skus("{\"query\":[{\"SKU\":\"TEE\",\"Stock\":\">5\"},{\"SKU\":\"==MUG-7\"}]}"))
                .containsExactly("TEE-RED-M", "MUG-7");
        assertThat(skus("{\"query\":[{\"SKU\":\"TEE\"},{\"Stock\":\"5\",\"omit\":\"true\"}]}"))
                .containsExactly("TEE-RED-M");
        assertThat(skus("{\"query\":[{\"Stock\":\">=0\",\"omit\":\"true\"}]}"))
                .containsExactly("EMPTY");
    }

    @Test
    void finds_by_timestamp_in_the_format_the_call_names() {
        host.clock.move(Duration.ofDays(1));
        host.shop.setStock("MUG-7", "11");
        token = host.login();
        assertThat(skus("{\"query\":[{\"ModifiedAt\":\">=11/21/2026 18:00:00\"}]}"))
                .containsExactly("MUG-7");
        assertThat(skus("{\"query\":[{\"ModifiedAt\":\"11/21/2026\"}]}")).containsExactly("MUG-7");
        assertThat(skus("{\"query\":[{\"ModifiedAt\":\"//\"}]}")).containsExactly("MUG-7");
        String iso = "{\"query\":[{\"ModifiedAt\":\">2026-11-21 17:59:59\"}],\"dateformats\":2}";
        assertThat(skus(iso)).containsExactly("MUG-7");
        assertThat(host.find(token, READ, iso).firstFields().path("ModifiedAt").asText())
                .isEqualTo("2026-11-21T18:00:00");
        String withT = iso.replace("21 17", "21T17");
        assertThat(host.find(token, READ, withT).code()).isEqualTo("500");
    }

    @Test
    void pages_by_key_sorted_and_with_a_limit_as_number_or_string() {
        String page =
                "{\"query\":[{\"ID\":\">2\"}],\"limit\":\"2\",\"sort\":[{\"fieldName\":\"ID\","
                        + "\"sortOrder\":\"ascend\"}]}";
        assertThat(skus(page)).containsExactly("MUG@HOME", "MUG-7");
        assertThat(skus(page.replace("\"2\"", "1").replace("ascend", "descend")))
                .containsExactly("EMPTY");
        Host.Answer answer = host.find(token, READ, page);
        assertThat(answer.response().path("dataInfo").path("foundCount").intValue()).isEqualTo(4);
        assertThat(answer.response().path("dataInfo").path("returnedCount").intValue())
                .isEqualTo(2);
        assertThat(answer.response().path("dataInfo").path("totalRecordCount").intValue())
                .isEqualTo(6);
    }

    @Test
    void shows_clean_numbers_as_numbers_and_everything_else_as_text() {
        Host.Answer all = host.get(token, "/databases/Shop/layouts/" + READ + "/records");
        var data = all.response().path("data");
        assertThat(data.path(0).path("fieldData").path("Stock").isIntegralNumber()).isTrue();
        assertThat(data.path(4).path("fieldData").path("Stock").textValue()).isEqualTo("12 pcs");
        assertThat(data.path(5).path("fieldData").path("Stock").textValue()).isEmpty();
        host.shop.setStock("MUG-7", "2.50");
        host.shop.setStock("TEE-RED-M", "1,5");
        host.shop.setStock("TEE-RED-L", "-3");
        data =
                host.get(token, "/databases/Shop/layouts/" + READ + "/records")
                        .response()
                        .path("data");
        assertThat(data.path(3).path("fieldData").path("Stock").decimalValue()).isEqualTo("2.5");
        assertThat(data.path(0).path("fieldData").path("Stock").textValue()).isEqualTo("1,5");
        assertThat(data.path(1).path("fieldData").path("Stock").intValue()).isEqualTo(-3);
    }

    @Test
    void returns_both_records_of_a_sku_that_an_import_made_twice() {
        host.shop.addProduct("MUG-7", 1);
        assertThat(skus("{\"query\":[{\"SKU\":\"==MUG-7\"}],\"limit\":2}"))
                .containsExactly("MUG-7", "MUG-7");
    }

    @Test
    void refuses_what_a_find_may_not_ask() {
        assertThat(host.find(token, READ, "{\"query\":[{\"Price\":\"1\"}]}").code())
                .isEqualTo("102");
        assertThat(host.find(token, READ, "{\"query\":[{\"SKU\":\"\"}]}").code()).isEqualTo("400");
        assertThat(host.find(token, READ, "{\"limit\":1}").code()).isEqualTo("958");
        assertThat(host.find(token, READ, "{\"query\":[{\"SKU\":\"*\"}],\"limit\":0}").code())
                .isEqualTo("960");
        assertThat(host.find(token, READ, "{\"query\":[{\"SKU\":\"*\"}],\"size\":1}").code())
                .isEqualTo("960");
        assertThat(host.find(token, "nowhere", "{\"query\":[{\"SKU\":\"*\"}]}").code())
                .isEqualTo("105");
        Host.Answer broken = host.find(token, READ, "{\"query\":[");
        assertThat(broken.code()).isEqualTo("1710");
        assertThat(broken.status()).isEqualTo(400);
    }
}
