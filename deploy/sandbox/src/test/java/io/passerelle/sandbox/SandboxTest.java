package io.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.sandbox.supplier.SupplierFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The certificate is made once for all tests; everything else is new for each.
    @TempDir private static Path kept;

    @TempDir private Path data;
    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        copy(kept, data.resolve("certificates"));
        sandbox = Sandbox.start(SandboxOptions.in(data, CLOCK));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
        client.close();
        copy(data.resolve("certificates"), kept);
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        for (String name : List.of("supplier.p12", "ca.pem")) {
            if (Files.exists(from.resolve(name))) {
                Files.copy(
                        from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.origin() + path));
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(send(at("/control/" + path)).body());
    }

    private JsonNode post(String path, String body) throws Exception {
        var answer = send(at("/control/" + path).POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode stock(String sku) throws Exception {
        for (JsonNode line : get("stock")) {
            if (line.path("sku").asText().equals(sku)) {
                return line;
            }
        }
        throw new AssertionError("no " + sku);
    }

    @Test
    void begins_with_twelve_products_two_of_which_differ_in_stock() throws Exception {
        JsonNode all = get("state");
        assertThat(all.path("stock")).hasSize(12);
        int different = 0;
        for (JsonNode line : all.path("stock")) {
            different += line.path("available").asInt() == line.path("fileMaker").asInt() ? 0 : 1;
        }
        assertThat(different).isEqualTo(2);
        assertThat(all.path("suppliers").path("agriest")).isEmpty();
        assertThat(all.path("openTokens").asInt()).isZero();
    }

    @Test
    void answers_as_shopify_and_as_filemaker() throws Exception {
        assertThat(send(at("/fmi/data/vLatest/productInfo")).body())
                .contains("FileMaker Data API Engine");
        var shop =
                send(
                        at("/admin/api/2026-10/graphql.json")
                                .header("Content-Type", "application/json")
                                .header("X-Shopify-Access-Token", "shpat_demo")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"query\":\"{ shop { name } }\"}")));
        assertThat(shop.statusCode()).isEqualTo(200);
        assertThat(shop.body()).contains("\"shop\"");
    }

    @Test
    void lets_people_order_pay_refund_and_cancel() throws Exception {
        String lines = "{\"lines\":[{\"sku\":\"AG-OIL-500\",\"quantity\":3}],\"paid\":false}";
        String order = "orders/" + post("orders", lines).path("id").asText();
        assertThat(stock("AG-OIL-500").path("available").asInt()).isEqualTo(22);
        assertThat(post(order + "/pay", "").path("financialStatus").asText()).isEqualTo("paid");
        post(order + "/refund", "{\"lines\":[{\"sku\":\"AG-OIL-500\",\"quantity\":1}]}");
        assertThat(stock("AG-OIL-500").path("available").asInt()).isEqualTo(23);
        assertThat(post(order + "/cancel", "").path("cancelled").asBoolean()).isTrue();
        assertThat(stock("AG-OIL-500").path("available").asInt()).isEqualTo(25);
    }

    @Test
    void lets_goods_arrive_stocks_be_typed_and_suppliers_answer() throws Exception {
        assertThat(
                        post("goods", "{\"sku\":\"NL-LAMP-OAK\",\"quantity\":4}")
                                .path("fileMaker")
                                .asText())
                .isEqualTo("10");
        post("stock", "{\"sku\":\"NL-LAMP-OAK\",\"fileMaker\":\"12 pcs\",\"shopify\":3}");
        assertThat(stock("NL-LAMP-OAK").path("fileMaker").asText()).isEqualTo("12 pcs");
        assertThat(stock("NL-LAMP-OAK").path("available").asInt()).isEqualTo(3);
        post("suppliers/agriest/notice.xml", "<Shipment/>");
        assertThat(data.resolve("suppliers/agriest/out/notice.xml")).hasContent("<Shipment/>");
        Files.writeString(data.resolve("suppliers/agriest/in/po.xml"), "<Order/>");
        assertThat(send(at("/control/suppliers/agriest/po.xml")).body()).isEqualTo("<Order/>");
        post("locks", "{\"sku\":\"NL-LAMP-OAK\",\"seconds\":5}");
    }

    @Test
    void arms_faults_in_every_system() throws Exception {
        post("faults", "{\"system\":\"supplier\",\"fault\":\"disk_full\"}");
        post("faults", "{\"system\":\"filemaker\",\"endpoint\":\"edit\",\"fault\":\"lost_after\"}");
        post(
                "faults",
                "{\"system\":\"filemaker\",\"endpoint\":\"login\",\"fault\":\"host_capacity\"}");
        post("faults", "{\"system\":\"shopify\",\"fault\":\"throttled\"}");
        assertThat(sandbox.suppliers().faults().waiting()).isEqualTo(1);
        assertThat(sandbox.fileMaker().faults().waiting()).isEqualTo(2);
        sandbox.suppliers().faults().next(SupplierFault.DATA_CUT);
        assertThat(sandbox.suppliers().faults().waiting()).isEqualTo(2);
    }

    @Test
    void refuses_what_it_does_not_understand() throws Exception {
        var unknown =
                send(
                        at("/control/orders")
                                .POST(BodyPublishers.ofString("{\"lines\":[{\"sku\":\"X\"}]}")));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(send(at("/control/goods").POST(BodyPublishers.ofString("{"))).statusCode())
                .isEqualTo(400);
        assertThat(send(at("/control/nothing")).statusCode()).isEqualTo(404);
        assertThat(send(at("/control/suppliers/agriest/none.xml")).statusCode()).isEqualTo(404);
    }

    @Test
    void goes_on_where_it_stopped() throws Exception {
        post("orders", "{\"lines\":[{\"sku\":\"AG-OIL-500\",\"quantity\":3}]}");
        assertThat(data.resolve("sandbox.json")).exists();
        sandbox.shopFile().setStock("AG-OIL-500", "21");
        sandbox.close();
        sandbox = Sandbox.start(SandboxOptions.in(data, CLOCK));
        assertThat(get("orders")).hasSize(1);
        assertThat(get("stock")).hasSize(12);
        assertThat(stock("AG-OIL-500").path("available").asInt()).isEqualTo(22);
        assertThat(stock("AG-OIL-500").path("fileMaker").asText()).isEqualTo("21");
    }
}
