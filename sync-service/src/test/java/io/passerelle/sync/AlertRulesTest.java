package io.passerelle.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.reference.Dashboard;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertRulesTest {
    private static final Path RULES = Path.of("..", "deploy", "monitoring", "alerts.yaml");
    private static final String NEXT = "\n  - name: ";
    private static final String GROUP = "- name: passerelle-sync\n";

    @Test
    void every_metric_a_rule_of_this_service_names_is_there() throws IOException {
        String rules = Files.readString(RULES);
        String ours = rules.substring(rules.indexOf(GROUP) + GROUP.length());
        ours = ours.contains(NEXT) ? ours.substring(0, ours.indexOf(NEXT)) : ours;
        Set<String> named = new TreeSet<>();
        Pattern.compile("expr:.*?(passerelle_[a-z_]+)")
                .matcher(ours)
                .results()
                .forEach(found -> named.add(found.group(1)));

        String metrics = given().accept("text/plain").get("/q/metrics").asString();

        assertThat(named)
                .contains(
                        "passerelle_booking_waiting_age_seconds",
                        "passerelle_audit_troubles",
                        "passerelle_supplier_stock_held")
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void every_metric_the_dashboard_shows_of_this_service_is_there() throws IOException {
        String metrics = given().accept("text/plain").get("/q/metrics").asString();

        assertThat(Dashboard.metrics("sync-service"))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }
}
