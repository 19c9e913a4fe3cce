package io.passerelle.webhook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.console.neighbour.SupplierWords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a person decides by has to be on the page: a nought, and what is not known.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class ConsoleTruthTest {
    @Inject Settings settings;

    @Test
    void a_decision_to_sell_none_shows_its_nought() {
        Ada ada = new Ada(settings);
        ada.sync.says(
                "/api/runs/7",
                """
                {"run":%s,"decisions":[{"sku":"AG-HONEY-250","outcome":"set","reason":"sold out",
                "supplier":null,"stock":0,"pending":0,"buffer":0,"from":12,"to":0}]}\
                """
                        .formatted(Ada.RUN));

        ada.asks()
                .get("/console/syncs/7")
                .then()
                .statusCode(200)
                .body(containsString("<td>12 → 0</td>"));
    }

    @Test
    void a_deed_that_nobody_answered_may_have_been_done() {
        Ada ada = new Ada(settings);
        ada.supplier.down();

        ada.sends()
                .formParam("why", "their server is moved")
                .post("/console/suppliers/agriest/pause")
                .then()
                .statusCode(502)
                .body(containsString("No answer"))
                .body(containsString("look before you repeat it"))
                .body(not(containsString("Nothing was done")));
    }

    @Test
    void a_parked_unit_is_asked_for_by_its_name_where_it_is() {
        Ada ada = new Ada(settings);
        ada.sync.says(
                "/api/parked",
                """
                [{"kind":"booking","key":"SH_1_1_D","order":null,"reason":"no such product",
                "since":"2026-11-26T08:00:00Z","parkedAt":"2026-11-26T08:05:00Z","attempts":3}]\
                """);

        preview(ada).statusCode(200).body(containsString("SH_1_1_D"));

        ada.sync.down();
        preview(ada).statusCode(502).body(containsString("sync-service"));
    }

    private static ValidatableResponse preview(Ada ada) {
        return ada.asks()
                .queryParam("service", "sync")
                .queryParam("kind", "booking")
                .queryParam("key", "SH_1_1_D")
                .get("/console/parked/replay")
                .then();
    }

    @Test
    void a_supplier_that_was_taken_out_worries_nobody() {
        assertThat(supplier("", "", "").isWell()).isTrue();
        assertThat(supplier("", "", "a file is parked").isWell()).isFalse();
        assertThat(supplier("ftp.example.com:21", "open", "").isWell()).isFalse();
    }

    private static SupplierWords.Supplier supplier(String server, String circuit, String parked) {
        return new SupplierWords.Supplier(
                "agriest", "Agriest", server, "", "", Map.of("sent", 2L), circuit, "", parked);
    }
}
