package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerFileTest {
    private static final String LAYOUTS = "/databases/Lager/layouts/";
    private final Host host = new Host();
    private final LedgerFile file = LedgerFile.in(host.emulator, Host.PASSWORD);

    @AfterEach
    void stop() {
        host.close();
    }

    private String login() {
        byte[] pair = ("passerelle:" + Host.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var request =
                host.request("/databases/Lager/sessions")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.noBody());
        return host.send(request).response().path("token").textValue();
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void finds_what_is_for_sale_and_recalculates_after_a_movement() {
        file.addProduct(100234, "Shopify", 10);
        file.addProduct(100235, "Atelier", 4);
        String token = login();
        String products = LAYOUTS + segment(LedgerFile.PRODUCTS);
        String query = "{\"query\":[{\"Classification\":\"==Shopify\"}]}";
        var found = host.call(token, "POST", products + "/_find", query);
        assertThat(found.response().path("data")).hasSize(1);
        assertThat(found.firstFields().path("SKU").intValue()).isEqualTo(100234);

        String sale =
                "{\"fieldData\":{\"SKU_FK\":100234,\"Quantité sortie\":3,\"Reference\":\"#1043\"}}";
        String movements = LAYOUTS + segment(LedgerFile.MOVEMENTS) + "/records";
        assertThat(host.call(token, "POST", movements, sale).code()).isEqualTo("0");
        assertThat(file.stock(100234)).isEqualTo("10");

        String script = products + "/script/" + segment(LedgerFile.RECALCULATE);
        var run = host.get(token, script + "?script.param=100234");
        assertThat(run.response().path("scriptResult").textValue()).isEqualTo("7");
        assertThat(file.stock(100234)).isEqualTo("7");
        var none = host.get(token, script + "?script.param=1").response();
        assertThat(none.path("scriptError").textValue()).isEqualTo("401");
        assertThat(file.movements())
                .extracting(Movement::orderRef)
                .containsExactly("", "", "#1043");
    }
}
